import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type OpenedApp, openApp, signIn } from '../../../network-admin/e2e/app.js';

const clinic = '/clinics/alder-bay-pain-clinic/sessions';

/** Opens a step's dialog, fills it in, and waits until the server has confirmed it. */
export async function step(page: Page, name: string, fill: (dialog: Locator) => Promise<unknown> = async () => {}) {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await fill(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await done(dialog, name);
}

/** What is filled in goes away once the server has confirmed it; the sentence that refused it says more than that. */
async function done(form: Locator, name: string) {
  await form.waitFor({ state: 'detached' }).catch(async (error: unknown) => {
    throw new Error(`"${name}" was not done: ${await form.innerText()}`, { cause: error });
  });
}

/** Says what was found at an item of the checks, and waits until the server has confirmed it. */
export async function check(page: Page, item: string, fill: (row: Locator) => Promise<unknown> = all('Right')) {
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `: ${item}` }) })
    .last();
  await row.getByRole('button', { name: `: ${item}` }).click();
  await fill(row);
  await done(row.locator('form'), item);
  await row.getByText(/^(Passed|Does not apply)$/).waitFor();
  // The keyboard stands at the item.
  await row.locator('button:focus').waitFor();
}

const vitals: Record<string, string> = {
  'Systolic, mmHg': '122',
  'Diastolic, mmHg': '78',
  'Heart rate, /min': '72',
  'SpO₂, %': '98',
  'Respirations, /min': '14',
  'Temperature, °C': '36.8',
  'Pain, 0–10': '6',
  'RASS, −5 to +4': '0',
  'MOAA/S, 0–5': '5',
  'CADSS-6, 0–24': '0',
};

export async function read(page: Page, change: Record<string, string> = {}): Promise<void> {
  const form = page.getByRole('form', { name: 'New reading' });
  for (const [label, value] of Object.entries({ ...vitals, ...change })) await form.getByLabel(label).fill(value);
  await form.getByRole('button', { name: 'Record the reading' }).click();
  await form.getByText('The reading is recorded.').waitFor();
}

export async function openSession(browser: Browser, name: string, id: string): Promise<OpenedApp> {
  const app = await openApp(browser);
  await signIn(app.page, { name }, `${clinic}/${id}`);
  await app.page.getByRole('heading', { level: 2, name: 'What can follow' }).waitFor();
  return app;
}

const all = (word: string) => async (row: Locator) => row.getByRole('button', { name: word, exact: true }).click();

/** As far as the checks before the infusion. */
export async function beginChecks(page: Page): Promise<void> {
  await step(page, 'Confirm');
  await step(page, 'Check in', async (dialog) => {
    await dialog.getByLabel(/^Full name/).check();
    await dialog.getByLabel(/^Birth date/).check();
  });
  await step(page, 'Begin the checks');
}

/** As far as the infusion may be started. */
export async function prepare(page: Page, { weightKilograms = 70 } = {}): Promise<void> {
  await beginChecks(page);
  await read(page);
  for (const item of [
    'Identity, twice',
    'Medications and interactions looked at again',
    'No sign of intoxication',
    'Baseline observations',
    'Intravenous access',
    'Crash cart, suction and oxygen checked today',
  ])
    await check(page, item);
  await check(page, 'Pregnancy test', all('Does not apply'));
  await check(page, 'PHQ-9 item 9', all('Does not apply'));
  await check(page, 'Fasting', async (row) => {
    for (const label of ['Hours since clear liquids', 'Hours since a light meal', 'Hours since a full meal'])
      await row.getByLabel(label).fill('10');
    await all('Record')(row);
  });
  await check(page, 'Escort named', async (row) => {
    await row.getByLabel('Name of the escort').fill('Sam Example');
    await row.getByLabel('Relationship').fill('friend');
    await all('Record')(row);
  });
  await check(page, 'Weight', async (row) => {
    await row.getByLabel('Weight, kg').fill(String(weightKilograms));
    await all('Record')(row);
  });
  await check(page, 'Blood pressure', async (row) => {
    await row.getByLabel('Systolic, mmHg').fill('122');
    await row.getByLabel('Diastolic, mmHg').fill('78');
    await all('Record')(row);
  });
  await step(page, 'All checks passed');
  await page.getByLabel('Drawn up, mg').fill('200');
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await page.getByText('Left over').waitFor();
}

/** Confirms the rate as the one after so many others, once the page knows of those. */
export async function confirmRate(page: Page, others: number): Promise<void> {
  const form = page.getByRole('form', { name: 'Verification by two people' });
  await form.waitFor();
  const confirmations = form.getByText(/ confirmed [\d.]+.mg\/h at/);
  await expect.poll(() => confirmations.count()).toBe(others);
  await form.getByRole('button', { name: 'I confirm' }).click();
  await expect.poll(() => confirmations.count()).toBe(others + 1);
}

/** Two nurses confirm the rate and the first starts. */
export async function start(first: Page, second: Page): Promise<void> {
  await confirmRate(second, 0);
  await confirmRate(first, 1);
  await step(first, 'Start the infusion');
  await first.getByText('Runs at').waitFor();
  // Nothing to change to that nobody typed.
  const rates = first.getByRole('form', { name: 'Change the rate' });
  const running = /([\d.]+).mg\/h/.exec(
    await first.locator('dt', { hasText: 'Runs at' }).locator('+ dd').innerText(),
  )![1]!;
  expect(Number(await rates.getByLabel('New rate, mg/h').inputValue())).toBe(Number(running));
  expect(await rates.getByRole('button', { name: 'Change the rate' }).isDisabled()).toBe(true);
}
