import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OpenedApp } from './app.js';

export const form = (page: Page, name: string): Locator => page.getByRole('form', { name, exact: true });

export async function openPart(page: Page, address: string, part: string, heading: string): Promise<void> {
  await page.goto(part === 'pathway' ? address : `${address}?part=${part}`);
  await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor();
}

export const stands = (page: Page, state: string) =>
  page.locator('.page-header').getByText(state, { exact: true }).waitFor();

/** The same where another context has to hear of it first: whoever looks again sees it. */
export async function comesToStand(page: Page, state: string): Promise<void> {
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

let people = 0;

/** A referral as the coordinator types it; answers the address of the patient's page. */
export async function refer(page: Page): Promise<string> {
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

export async function triageAndBook(page: Page, address: string): Promise<void> {
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
export async function assess(page: Page, address: string, present?: string): Promise<void> {
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

export async function decide(page: Page, address: string): Promise<void> {
  await openPart(page, address, 'eligibility', 'Eligibility');
  await form(page, 'Decide eligibility')
    .getByRole('button', { name: /by the rules$/ })
    .click();
}

export async function consent(page: Page, address: string): Promise<void> {
  await openPart(page, address, 'consents', 'Record a consent');
  const giving = form(page, 'Record a consent');
  await giving.getByLabel('Version of the document').fill('2026-1');
  await giving.getByRole('button', { name: 'Record the consent' }).click();
}

/** The clinic’s people, each at their own sign-in. */
export interface Staff {
  coordinator: OpenedApp;
  nurse: OpenedApp;
  physician: OpenedApp;
}

/** As far as a patient can be planned for; answers the address of the patient’s page. */
export async function prepared({ coordinator, nurse, physician }: Staff): Promise<string> {
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

/** A day far ahead of whatever the demo has booked, as one nurse has one patient at a time; and how 9:00 on it is read. */
export function freeDay(day: number): { date: string; booked: string } {
  const at = new Date(Date.UTC(2029, 10, day));
  const parts = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return {
    date: at.toISOString().slice(0, 10),
    booked: `${new Intl.DateTimeFormat('en-GB', parts).format(at)}, 09:00`,
  };
}

/** One session of the series, at nine in the clinic. */
export async function scheduleOne(page: Page, address: string, { date, booked }: ReturnType<typeof freeDay>) {
  await openPart(page, address, 'plan', 'Schedule the series');
  const series = form(page, 'Schedule the series');
  await series.getByLabel('First session, clinic time').fill(`${date}T09:00`);
  await series.getByLabel('Sessions', { exact: true }).fill('1');
  await series.getByLabel('Room').selectOption({ index: 1 });
  await series.getByLabel('Nurse').selectOption({ index: 1 });
  await series.getByLabel('Supervised by').selectOption({ index: 1 });
  await series.getByRole('button', { name: 'Schedule the sessions' }).click();
  await page.getByRole('link', { name: booked }).waitFor();
}
