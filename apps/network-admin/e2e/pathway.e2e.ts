import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openApp, type OpenedApp, signIn } from './app.js';
import { launchBrowser } from './browser.js';
import {
  assess,
  comesToStand,
  consent,
  decide,
  form,
  freeDay,
  openPart,
  prepared,
  refer,
  scheduleOne,
  stands,
  triageAndBook,
} from './pathway-steps.js';

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

const day = freeDay(15);
const { booked } = day;

describe('the pathway in the browser', () => {
  it('takes a patient from the referral to the first session scheduled, and withdrawn consent stops it there', async () => {
    const address = await prepared({ coordinator, nurse, physician });

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

    await scheduleOne(coordinator.page, address, day);
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
