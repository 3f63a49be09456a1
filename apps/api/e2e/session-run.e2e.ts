import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedApp, axeViolations, openApp, signIn } from '../../network-admin/e2e/app.js';
import { launchBrowser } from '../../network-admin/e2e/browser.js';
import { type Asker, signedIn } from './support/graph.js';
import { letTimePass } from './support/let-time-pass.js';

const clinic = '/clinics/alder-bay-pain-clinic/sessions';

interface Checked {
  id: string;
  state: string;
  version: number;
  transitionChecks: { transition: string; allowed: boolean }[];
}

/** Sessions of the first clinic that can still be confirmed; each test takes one of its own. */
async function sessionsToCome(asker: Asker): Promise<Checked[]> {
  const { sessions } = await asker.data<{ sessions: { nodes: Checked[] } }>(
    `{ sessions(first: 40, filter: { states: [SCHEDULED] }) {
       nodes { id state version transitionChecks { transition allowed } } } }`,
  );
  return sessions.nodes.filter(({ transitionChecks }) =>
    transitionChecks.some(({ transition, allowed }) => transition === 'CONFIRM' && allowed),
  );
}

const stateOf = async (asker: Asker, id: string): Promise<string> =>
  (
    await asker.data<{ session: { state: string } }>('query($id: ID!) { session(id: $id) { state } }', {
      variables: { id },
    })
  ).session.state;

/** Opens a step's dialog, fills it in, and waits until the server has confirmed it. */
async function step(
  page: Page,
  name: string,
  fill: (dialog: ReturnType<Page['getByRole']>) => Promise<unknown> = async () => {},
) {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await fill(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function check(page: Page, item: string, fill: (row: ReturnType<Page['getByRole']>) => Promise<unknown>) {
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: `: ${item}` }) })
    .last();
  await row.getByRole('button', { name: `: ${item}` }).click();
  await fill(row);
  await row
    .getByText(/^(Passed|Does not apply)$/)
    .first()
    .waitFor();
  // The form is gone, and the keyboard stands at the item.
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

async function read(page: Page, change: Record<string, string> = {}): Promise<void> {
  const form = page.getByRole('form', { name: 'New reading' });
  for (const [label, value] of Object.entries({ ...vitals, ...change })) await form.getByLabel(label).fill(value);
  await form.getByRole('button', { name: 'Record the reading' }).click();
  await form.getByText('The reading is recorded.').waitFor();
}

/** Holds what these pages ask as one operation until all have asked: then it is sent at the same time. */
async function holdTogether(pages: readonly Page[], operation: string): Promise<void> {
  const all = Promise.withResolvers<void>();
  let waiting = pages.length;
  for (const page of pages)
    await page.route(/\/graphql$/, async (route) => {
      if (route.request().postData()?.includes(`"${operation}"`)) {
        waiting -= 1;
        if (waiting === 0) all.resolve();
        await all.promise;
      }
      await route.continue();
    });
}

async function openSession(browser: Browser, name: string, id: string): Promise<OpenedApp> {
  const app = await openApp(browser);
  await signIn(app.page, { name }, `${clinic}/${id}`);
  await app.page.getByRole('heading', { level: 2, name: 'What can follow' }).waitFor();
  return app;
}

let browser: Browser;
let nurse: Asker;
let toCome: Checked[];
beforeAll(async () => {
  browser = await launchBrowser();
  nurse = await signedIn('nurse-1');
  toCome = await sessionsToCome(nurse);
});
afterAll(() => browser.close());

const all = (word: string) => async (row: ReturnType<Page['getByRole']>) =>
  row.getByRole('button', { name: word, exact: true }).click();

/** As far as the infusion may be started. */
async function prepare(page: Page): Promise<void> {
  await step(page, 'Confirm');
  await step(page, 'Check in', async (dialog) => {
    await dialog.getByLabel(/^Full name/).check();
    await dialog.getByLabel(/^Birth date/).check();
  });
  await step(page, 'Begin the checks');
  await read(page);
  for (const item of [
    'Identity, twice',
    'Medications and interactions looked at again',
    'No sign of intoxication',
    'Baseline observations',
    'Intravenous access',
    'Crash cart, suction and oxygen checked today',
  ])
    await check(page, item, all('Right'));
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
    await row.getByLabel('Weight, kg').fill('70');
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
async function confirmRate(page: Page, others: number): Promise<void> {
  const form = page.getByRole('form', { name: 'Verification by two people' });
  await form.waitFor();
  const confirmations = form.getByText(/ confirmed [\d.]+.mg\/h at/);
  await expect.poll(() => confirmations.count()).toBe(others);
  await form.getByRole('button', { name: 'I confirm' }).click();
  await expect.poll(() => confirmations.count()).toBe(others + 1);
}

describe('a session in the browser', () => {
  it('is taken from SCHEDULED to COMPLETED by two nurses and a physician, each at their own sign-in', async () => {
    const { id } = toCome[0]!;
    await using first = await openSession(browser, 'nurse-1', id);
    const { page } = first;
    await prepare(page);
    expect(await page.getByRole('button', { name: 'Start the infusion' }).isDisabled()).toBe(true);
    await page
      .getByText(/confirm/i)
      .first()
      .waitFor();

    await using second = await openSession(browser, 'nurse-1b', id);
    await confirmRate(second.page, 0);
    await confirmRate(page, 1);
    await step(page, 'Start the infusion');
    await page.getByText('Runs at').waitFor();
    // The button is gone: the keyboard goes on from what can follow.
    await page.locator('.next-steps:focus').waitFor();

    const rates = page.getByRole('form', { name: 'Change the rate' });
    await rates.getByLabel('New rate, mg/h').fill('10');
    await rates.getByRole('button', { name: 'Change the rate' }).click();
    await page.getByText('10.0\u00a0mg/h').first().waitFor();
    await step(page, 'Stop the infusion');
    await page.getByRole('button', { name: 'Ready for discharge' }).waitFor();
    expect(await page.getByRole('button', { name: 'Ready for discharge' }).isDisabled()).toBe(true);
    await page
      .getByText(/30 minutes since the stop/)
      .first()
      .waitFor();

    await letTimePass(id, 45);
    await page.reload();
    await page.getByRole('button', { name: 'Record the waste' }).click();
    await page.getByText('waits for a witness').waitFor();
    await second.page.reload();
    const wasted = /^([\d.]+)/.exec(
      (await page.locator('dt', { hasText: 'Wasted' }).locator('+ dd').innerText()).trim(),
    )![1]!;
    await second.page.getByLabel('Seen wasted, mg').fill(wasted);
    await second.page.getByRole('button', { name: 'I saw it' }).click();
    await page.reload();
    await read(page);
    await letTimePass(id, 10);
    await read(page);

    const scores = page.getByRole('form', { name: 'Scores of recovery' });
    for (const label of [
      'Activity',
      'Respiration',
      'Consciousness',
      'Oxygenation',
      'Ambulation',
      'Nausea',
      'Pain',
      'Site of the line',
    ]) {
      await scores.getByRole('combobox', { name: label, exact: true }).click();
      await page.getByRole('option', { name: /^2 · / }).locator('visible=true').first().click();
    }
    for (const [scale, value] of Object.entries({ RASS: '0', 'MOAA/S': '5', 'CADSS-6': '0' }))
      await scores.getByLabel(scale).fill(value);
    await scores.getByRole('button', { name: 'Record the scores' }).click();
    await page.getByText('10 of 10, 10 of 10').waitFor();
    const escort = page.getByRole('form', { name: 'Escort' });
    await escort.getByLabel('Escort who is here').fill('Sam Example');
    await escort.getByLabel('Relationship').fill('friend');
    await escort.getByRole('button', { name: 'Record the escort' }).click();
    await page.getByText('Sam Example (friend), here').waitFor();
    await page.getByRole('button', { name: 'The patient understood the instructions' }).click();
    await page.getByText(/^understood, /).waitFor();
    await step(page, 'Ready for discharge');
    await page.getByRole('button', { name: 'Sign the discharge' }).click();
    await page.getByText('by Freya First, nurse (you)', { exact: true }).first().waitFor();

    await using third = await openSession(browser, 'physician-1', id);
    await third.page.getByRole('button', { name: 'Sign the discharge' }).click();
    await third.page.getByText(/^by Freya First, nurse; by Dr. Felix First, physician \(you\)$/).waitFor();
    await page.getByText(/^by Freya First, nurse \(you\); by Dr. Felix First, physician$/).waitFor();
    await step(page, 'Discharge');
    await page.getByText('The session is over.').waitFor();
    expect(await stateOf(nurse, id)).toBe('COMPLETED');
    const log = page.getByRole('region', { name: 'What happened' }).getByRole('listitem');
    const deed = (what: RegExp) => log.filter({ hasText: what }).first().innerText();
    expect(await deed(/Discharged/)).toContain('by Freya First, nurse (you)');
    expect(await deed(/rate confirmed.*Basil/)).toContain('by Basil First, nurse');
    expect(await deed(/Drawn up: 200/)).toContain('by Freya First, nurse (you)');
    expect(await deed(/Seen wasted/)).toContain('by Basil First, nurse');
    expect(await deed(/signed as physician/)).toContain('by Dr. Felix First, physician');
    expect(await axeViolations(page)).toEqual([]);
    for (const app of [first, second, third]) expect(app.complaints).toEqual([]);
  }, 120_000);

  it('starts once where two nurses press Start at the same time, and tells the other that it changed', async () => {
    const { id } = toCome[1]!;
    await using first = await openSession(browser, 'nurse-1', id);
    await prepare(first.page);
    await using second = await openSession(browser, 'nurse-1b', id);
    await confirmRate(second.page, 0);
    await confirmRate(first.page, 1);
    await holdTogether([first.page, second.page], 'StartInfusion');
    const dialogs = await Promise.all(
      [first, second].map(async ({ page }) => {
        await page.getByRole('button', { name: 'Start the infusion' }).click();
        const dialog = page.getByRole('dialog', { name: 'Start the infusion' });
        await dialog.waitFor();
        return dialog;
      }),
    );
    await Promise.all(dialogs.map((dialog) => dialog.getByRole('button', { name: 'Start the infusion' }).click()));
    const outcomes = await Promise.all(
      dialogs.map((dialog) =>
        Promise.race([
          dialog.waitFor({ state: 'detached' }).then(() => 'started'),
          dialog
            .getByText(/Somebody else changed this session/)
            .waitFor()
            .then(() => 'told'),
        ]),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['started', 'told']);
    expect(await stateOf(nurse, id)).toBe('INFUSING');
  }, 120_000);
});
