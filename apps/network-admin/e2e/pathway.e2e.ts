import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openApp, type OpenedApp, signIn } from './app.js';
import { launchBrowser } from './browser.js';

let browser: Browser;
/** The clinic's staff, each at their own sign-in. */
let coordinator: OpenedApp;
let nurse: OpenedApp;
let physician: OpenedApp;
beforeAll(async () => {
  browser = await launchBrowser();
  coordinator = await staff('coordinator-1');
  nurse = await staff('nurse-1');
  physician = await staff('physician-1');
});
afterAll(() => browser.close());

async function staff(name: string, purpose?: 'OPERATIONS'): Promise<OpenedApp> {
  const app = await openApp(browser);
  await signIn(app.page, { name, ...(purpose && { purpose }) });
  return app;
}

const form = (page: Page, name: string): Locator => page.getByRole('form', { name, exact: true });

async function openPart(page: Page, address: string, part: string, heading: string): Promise<void> {
  await page.goto(part === 'pathway' ? address : `${address}?part=${part}`);
  await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor();
}

const stands = (page: Page, state: string) => page.locator('.page-header').getByText(state, { exact: true }).waitFor();

/** The same where another context has to hear of it first: whoever looks again sees it. */
async function comesToStand(page: Page, state: string): Promise<void> {
  const badge = page.locator('.page-header').getByText(state, { exact: true });
  const isThere = async () => {
    await page.reload();
    return badge.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(isThere, { timeout: 30_000 }).toBe(true);
}

/** A day far ahead of whatever the demo has booked: one nurse has one patient at a time. */
const free = new Date(Date.UTC(2029, 10, 15));
const booked = `${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(free)}, 09:00`;

let people = 0;

/** A referral as the coordinator types it; answers the address of the patient's page. */
async function refer(page: Page): Promise<string> {
  people += 1;
  const number = `E2E-${Date.now()}-${people}`;
  await page.goto('/patients');
  await page.getByRole('link', { name: 'New referral' }).click();
  const referral = form(page, 'New referral');
  await referral.getByLabel('From').selectOption('Primary care');
  await referral.getByLabel('Given name').fill('Ada');
  await referral.getByLabel('Family name').fill(`Pathway${people}`);
  await referral.getByLabel('Birth date').fill('1980-04-02');
  await referral.getByLabel('Sex').selectOption('Female');
  await referral.getByLabel('Postal code').fill('123');
  await referral.getByLabel('Diagnosis group').selectOption('CRPS');
  await referral.getByLabel('ICD-10-CM code').fill('G90.511');
  await referral.getByLabel('Pain mechanism').selectOption('Mixed');
  await referral.getByLabel('Pain since').fill('2021-05-01');
  await referral.getByRole('button', { name: 'Record the referral' }).click();
  await referral.getByText('Needed.').waitFor();
  await referral.getByLabel('Record number').fill(number);
  await referral.getByRole('button', { name: 'Record the referral' }).click();
  await referral.getByText('Give five digits.').waitFor();
  await referral.getByLabel('Postal code').fill('97201');
  await referral.getByRole('button', { name: 'Record the referral' }).click();
  await page.getByRole('heading', { level: 1, name: `Ada Pathway${people}` }).waitFor();
  return new URL(page.url()).pathname;
}

async function triageAndBook(page: Page, address: string): Promise<void> {
  await openPart(page, address, 'pathway', 'Triage');
  await form(page, 'Triage').getByLabel('Soon', { exact: true }).check();
  await form(page, 'Triage').getByRole('button', { name: 'Record the triage' }).click();
  await stands(page, 'Triaged');
  const booking = form(page, 'Book the assessment');
  await booking.getByLabel('When, clinic time').fill('2030-01-15T10:30');
  await booking.getByRole('button', { name: 'Book the assessment' }).click();
  await stands(page, 'Assessment scheduled');
  await page.getByText('15 Jan 2030, 10:30').waitFor();
}

const history = (assessment: Locator, finding: string) => assessment.getByRole('radiogroup', { name: finding });

/** An assessment in which nothing is found, but for one finding. */
async function assess(page: Page, address: string, present?: string): Promise<void> {
  await openPart(page, address, 'assessment', 'Initial assessment');
  const assessment = form(page, 'Initial assessment');
  await assessment.getByRole('group', { name: 'PHQ-9' }).or(assessment.getByText('PHQ-9').first()).first().waitFor();
  await assessment.getByLabel('Intended course').selectOption('Series');
  const measured = {
    'Weight, kg': '80',
    'Height, cm': '175',
    'Systolic pressure, mmHg': '128',
    'Diastolic pressure, mmHg': '140',
    'Heart rate, /min': '70',
    'SpO₂, %': '98',
    'ASA physical status, 1 to 6': '2',
  };
  for (const [label, value] of Object.entries(measured)) await assessment.getByLabel(label).fill(value);
  await assessment.getByLabel('Hepatic impairment').selectOption('None');
  await assessment.getByLabel('Pregnancy').selectOption('Not pregnant');
  for (const absent of await assessment.getByLabel('Absent').all()) await absent.check();
  if (present) await history(assessment, present).getByLabel('Present').check();
  await assessment.getByLabel('The list of medications was gone through').check();
  await assessment.getByLabel(/^Please choose the number/).selectOption('7');
  const phq = assessment.getByRole('group', { name: /PHQ-9|Patient Health/ });
  for (const answer of await phq.getByRole('combobox').all()) await answer.selectOption('0');
  await assessment.getByRole('button', { name: 'Record the assessment' }).click();
  await assessment.getByText('Diastolic pressure is below systolic pressure.').waitFor();
  await assessment.getByLabel('Diastolic pressure, mmHg').fill('78');
  await assessment.getByRole('button', { name: 'Record the assessment' }).click();
  await stands(page, 'Assessed');
  await page.getByText('128/78').waitFor();
}

async function decide(page: Page, address: string): Promise<void> {
  await openPart(page, address, 'eligibility', 'Eligibility');
  await form(page, 'Decide eligibility')
    .getByRole('button', { name: /by the rules$/ })
    .click();
}

async function consent(page: Page, address: string): Promise<void> {
  await openPart(page, address, 'consents', 'Record a consent');
  const giving = form(page, 'Record a consent');
  await giving.getByLabel('Version of the document').fill('2026-1');
  await giving.getByRole('button', { name: 'Record the consent' }).click();
}

/** As far as a patient can be planned for. */
async function prepared(): Promise<string> {
  const address = await refer(coordinator.page);
  await triageAndBook(nurse.page, address);
  await assess(nurse.page, address);
  await decide(physician.page, address);
  await stands(physician.page, 'Eligible');
  await consent(nurse.page, address);
  await stands(nurse.page, 'Consented');
  await openPart(coordinator.page, address, 'coverage', 'Coverage');
  const check = form(coordinator.page, 'Record a coverage check');
  await check.getByLabel(/^Payer/).selectOption('Commercial');
  await check.getByLabel('What the payer said').selectOption('Not covered');
  await check.getByRole('button', { name: 'Record the check' }).click();
  await stands(coordinator.page, 'Coverage pending');
  const pay = form(coordinator.page, 'Agree on self-pay');
  await pay.getByLabel('Price of a session, US dollars').fill('450');
  await pay.getByRole('button', { name: 'Agree on self-pay' }).click();
  await stands(coordinator.page, 'Self-pay');
  await coordinator.page.getByText('$450.00 a session').waitFor();
  return address;
}

describe('the pathway in the browser', () => {
  it('takes a patient from the referral to the first session scheduled, and withdrawn consent stops it there', async () => {
    const address = await prepared();

    const { page } = physician;
    await openPart(page, address, 'plan', 'New treatment plan');
    const plan = form(page, 'New treatment plan');
    const version = page.getByLabel('Protocol version in force at this clinic');
    // Whichever version of it another journey has left in force.
    const label = await version
      .locator('option', { hasText: /^CRPS, daily series/ })
      .first()
      .textContent();
    await version.selectOption({ label: label ?? '' });
    // At the highest rate the protocol allows, 25 mg/h, for as long as the version in force lasts.
    const reckoned = await page.getByText(/80.kg come to [\d.]+.mg a session/).innerText();
    const amount = /come to ([\d.]+)/.exec(reckoned)![1]!;
    const minutes = /protocol: (\d+).min/.exec(await plan.innerText())![1]!;
    expect(Number(amount)).toBe((25 * Number(minutes)) / 60);
    await plan.getByLabel('Maximum rate, mg/h').fill('30');
    await plan.getByRole('button', { name: 'Save the plan' }).click();
    await plan.getByRole('alert').waitFor();
    await plan.getByLabel('Maximum rate, mg/h').fill('25');
    await plan.getByRole('button', { name: 'Save the plan' }).click();
    await page
      .getByText(new RegExp(`^${amount}.mg$`))
      .first()
      .waitFor();
    await form(page, 'Sign the plan').getByRole('button', { name: 'Sign the plan' }).click();
    await page.getByText(/by Dr. Felix First, physician \(you\)/).waitFor();

    await openPart(coordinator.page, address, 'plan', 'Schedule the series');
    const series = form(coordinator.page, 'Schedule the series');
    await series.getByLabel('First session, clinic time').fill(`${free.toISOString().slice(0, 10)}T09:00`);
    await series.getByLabel('Sessions', { exact: true }).fill('1');
    await series.getByLabel('Room').selectOption({ index: 1 });
    await series.getByLabel('Nurse').selectOption({ index: 1 });
    await series.getByLabel('Supervised by').selectOption({ index: 1 });
    await series.getByRole('button', { name: 'Schedule the sessions' }).click();
    await coordinator.page.getByRole('link', { name: booked }).waitFor();
    await comesToStand(coordinator.page, 'Planned');

    await openPart(nurse.page, address, 'consents', 'Consents');
    await nurse.page.getByRole('button', { name: 'Withdraw the consent to treatment' }).click();
    const dialog = nurse.page.getByRole('dialog');
    await dialog.getByLabel('What the patient says').fill('Wants to wait.');
    await dialog.getByRole('button', { name: 'Withdraw the consent' }).click();
    await nurse.page.getByText('withdrawn', { exact: true }).waitFor();
    await coordinator.page.goto(`${address}?part=plan`);
    await coordinator.page.getByRole('link', { name: booked }).click();
    await coordinator.page
      .getByText(/consent/i)
      .first()
      .waitFor();
    expect(await coordinator.page.getByRole('button', { name: 'Confirm', exact: true }).isDisabled()).toBe(true);

    await openPart(page, address, 'plan', 'Schedule the series');
    await page.getByRole('button', { name: 'End the series early' }).click();
    const ending = page.getByRole('dialog', { name: 'End the series early' });
    await ending.getByText('1 session to come is cancelled').waitFor();
    await ending.getByRole('button', { name: 'End the series' }).click();
    await ending.getByText('Needed.').waitFor();
    await ending.getByLabel('Reason').selectOption('Patient request');
    expect(await axeViolations(page)).toEqual([]);
    await ending.getByRole('button', { name: 'End the series' }).click();
    await ending.waitFor({ state: 'detached' });
    await page.getByText(/^Ended early after 0 of \d+ sessions: patient request/).waitFor();
    await page.getByRole('row').filter({ hasText: booked }).getByText('Cancelled').waitFor();

    for (const part of ['', '?part=plan', '?part=assessment', '?part=eligibility']) {
      await nurse.page.goto(address + part);
      await nurse.page.getByRole('navigation', { name: 'Parts of the record' }).waitFor();
      expect({ part, violations: await axeViolations(nurse.page) }).toEqual({ part, violations: [] });
    }
    for (const app of [coordinator, nurse, physician]) expect(app.complaints).toEqual([]);
  }, 120_000);

  it('says which rule makes a patient ineligible, and opens the way again by the medical director’s override alone', async () => {
    const address = await refer(coordinator.page);
    await triageAndBook(nurse.page, address);
    await assess(nurse.page, address, 'Raised intraocular pressure');
    await decide(physician.page, address);
    await stands(physician.page, 'Ineligible');
    const rules = physician.page.getByRole('region', { name: 'Rules that hold' });
    await rules.getByText(/E08 · Blocks; the medical director may set it aside/).waitFor();
    await rules.getByText(/ASRA/).first().waitFor();
    await rules.getByText('Only the medical director may set this rule aside').waitFor();

    await using director = await staff('medical-director', 'OPERATIONS');
    await openPart(director.page, address, 'eligibility', 'Eligibility');
    const override = form(director.page, 'Set rule E08 aside');
    await override
      .getByLabel('Reason, kept with your name')
      .fill('Pressure is normal under treatment; ophthalmology agrees.');
    await override.getByRole('button', { name: 'Set E08 aside for this episode' }).click();
    await director.page.getByText(/^Set aside by the medical director/).waitFor();
    await decide(physician.page, address);
    await stands(physician.page, 'Eligible');
    expect(director.complaints).toEqual([]);
  }, 120_000);

  it('blocks for good where a rule cannot be set aside', async () => {
    const address = await refer(coordinator.page);
    await triageAndBook(nurse.page, address);
    await assess(nurse.page, address, 'Hypersensitivity to ketamine');
    await decide(physician.page, address);
    await stands(physician.page, 'Ineligible');
    await physician.page.getByText(/E01 · Blocks, and cannot be set aside/).waitFor();
    await openPart(nurse.page, address, 'consents', 'Record a consent');
    await consent(nurse.page, address);
    await form(nurse.page, 'Record a consent').getByRole('alert').waitFor();
    await stands(nurse.page, 'Ineligible');
  }, 120_000);
});

describe('the list of patients', () => {
  it('finds by the beginning of a name, filters by state in the address, and Back undoes it', async () => {
    const { page } = coordinator;
    await page.goto('/patients?state=REFERRED&state=ASLEEP');
    await page.getByText('“ASLEEP”').waitFor();
    const rows = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
    await rows.first().waitFor();
    for (const row of await rows.allInnerTexts()) expect(row).toContain('Referred');
    const name = await page.getByRole('rowheader').first().innerText();
    const family = name.split(',')[0] ?? '';
    await page.getByLabel('Family name or record number').fill(family.toLowerCase());
    await page.getByRole('heading', { level: 2, name: `Found for “${family.toLowerCase()}”` }).waitFor();
    await page.getByRole('rowheader', { name }).first().waitFor();
    for (const found of await page.getByRole('rowheader').allInnerTexts()) expect(found).toContain(family);
    await page.getByLabel('Family name or record number').fill('zzzz');
    await page.getByText('Nobody by that name or number').waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: 'On the pathway' }).waitFor();
    expect(coordinator.complaints).toEqual([]);
  });
});

describe('follow-up in the browser', () => {
  it('makes a link that a patient answers on a phone; score and safety task stand on the page, and the task is completed with a word', async () => {
    const { page } = nurse;
    await page.goto('/follow-ups?status=OVERDUE');
    await page.getByRole('rowheader').getByRole('link').last().click();
    await page.getByRole('heading', { level: 2, name: 'Due and answered' }).waitFor();
    const overdue = page
      .getByRole('listitem')
      .filter({ has: page.getByText('Overdue', { exact: true }) })
      .last();
    await overdue.getByRole('button', { name: /^Make a link for/ }).click();
    await form(page, 'Make a link').getByRole('button', { name: 'Make the link' }).click();
    const address = await page.getByLabel('Address for the patient, shown once').inputValue();

    await using phone = await openApp(browser, {
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      isMobile: true,
    });
    await phone.page.goto(address);
    const next = phone.page.getByRole('button', { name: 'Next' });
    const send = phone.page.getByRole('button', { name: 'Send my answers' });
    await next.or(send).first().waitFor();
    while (await next.isVisible()) {
      const before = await phone.page.getByText(/^Part \d+ of \d+$/).innerText();
      for (const group of await phone.page.getByRole('group').all()) await group.getByRole('radio').nth(2).check();
      await next.tap();
      await phone.page.getByText(before, { exact: true }).waitFor({ state: 'detached' });
    }
    await send.tap();
    await phone.page.getByRole('heading', { name: 'Thank you' }).waitFor();

    await page.reload();
    await page.getByRole('row').filter({ hasText: 'NRS' }).filter({ hasText: 'the patient' }).first().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const name = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('region', { name: 'Safety' }).getByText('Thoughts of self-harm').waitFor();
    await page.getByRole('link', { name: 'Go to the task' }).click();
    const review = form(page, `Review of ${name}`).first();
    await review.getByRole('button', { name: 'The review is done' }).click();
    await review.getByText('Needed.').waitFor();
    await review.getByLabel('What was found and done').fill('Seen today: no plan and no means; family informed.');
    await review.getByRole('button', { name: 'The review is done' }).click();
    await review.waitFor({ state: 'detached' });
    expect(await axeViolations(page)).toEqual([]);
    await page.goto('/tasks?show=done');
    await page
      .getByText(/no plan and no means/)
      .first()
      .waitFor();
    expect(nurse.complaints).toEqual([]);
  }, 120_000);
});
