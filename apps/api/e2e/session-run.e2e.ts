import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from '../../network-admin/e2e/app.js';
import { launchBrowser } from '../../network-admin/e2e/browser.js';
import { type Asker, signedIn } from './support/graph.js';
import { letTimePass } from './support/let-time-pass.js';
import { beginChecks, check, confirmRate, openSession, prepare, read, start, step } from './support/session-desk.js';

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

/** An answer that is there and not handed on before it is released. */
const heldBack = () => ({ answered: Promise.withResolvers<void>(), released: Promise.withResolvers<void>() });

const someSigns = {
  systolicMmHg: 122,
  diastolicMmHg: 78,
  heartRatePerMinute: 72,
  oxygenSaturationPercent: 98,
  rass: 0,
};

let browser: Browser;
let nurse: Asker;
let toCome: Checked[];
beforeAll(async () => {
  browser = await launchBrowser();
  nurse = await signedIn('nurse-1');
  toCome = await sessionsToCome(nurse);
});
afterAll(() => browser.close());

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
    await start(page, second.page);
    // The button is gone: the keyboard goes on from what can follow.
    await page.locator('.next-steps:focus').waitFor();

    const rates = page.getByRole('form', { name: 'Change the rate' });
    await rates.getByLabel('New rate, mg/h').fill('10');
    await rates.getByRole('button', { name: 'Change the rate' }).click();
    await page.getByText('10.0\u00a0mg/h').first().waitFor();
    await step(page, 'Stop the infusion', async (dialog) => {
      // So early that nobody can have meant it as planned: whoever stops says why.
      expect(await dialog.getByRole('button', { name: 'Stop the infusion' }).isDisabled()).toBe(true);
      await dialog.getByLabel('Patient request').check();
    });
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

  it('keeps the item open that a quick nurse is at when the answer to the one before comes late', async () => {
    const { id } = toCome[2]!;
    await using app = await openSession(browser, 'nurse-1', id);
    const { page } = app;
    await beginChecks(page);
    const answer = Promise.withResolvers<void>();
    await page.route(/\/graphql$/, async (route) => {
      if (route.request().postData()?.includes('"RecordPreCheck"')) await answer.promise;
      await route.continue();
    });
    const first = page.getByRole('listitem').filter({ hasText: 'Identity, twice' });
    await first.getByRole('button', { name: ': Identity, twice' }).click();
    await first.getByRole('button', { name: 'Right', exact: true }).click();
    await page.getByRole('button', { name: ': Fasting' }).click();
    const hours = page.getByLabel('Hours since clear liquids');
    await hours.fill('3');
    answer.resolve();
    await first.getByText('Passed', { exact: true }).waitFor();
    expect(await hours.inputValue()).toBe('3');
    expect(await hours.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('shows what was done although the answer to an older question comes after it', async () => {
    const { id } = toCome[3]!;
    await using app = await openSession(browser, 'nurse-1', id);
    const { page } = app;
    await beginChecks(page);
    const questions = [heldBack(), heldBack()] as const;
    const [older, newer] = questions;
    let asked = 0;
    await page.route(/\/graphql$/, async (route) => {
      const isOfDesk = route.request().postData()?.includes('"SessionDesk"') === true;
      const question = isOfDesk ? questions[asked++] : undefined;
      if (!question) return route.continue();
      const response = await route.fetch();
      question.answered.resolve();
      await question.released.promise;
      return route.fulfill({ response }).catch(() => undefined);
    });
    // Heard by the page, which then asks for the session again.
    await nurse.data(
      `mutation ($input: RecordVitalSignsInput!) { recordVitalSigns(input: $input) { userErrors { code } } }`,
      { variables: { input: { clientMutationId: crypto.randomUUID(), sessionId: id, ...someSigns } } },
    );
    await older.answered.promise;
    await page.getByRole('button', { name: ': Identity, twice' }).click();
    const done = page.waitForResponse((answer) => answer.request().postData()?.includes('"RecordPreCheck"') === true);
    await page.getByRole('button', { name: 'Right', exact: true }).click();
    await done;
    older.released.resolve();
    await newer.answered.promise;
    // The older answer is not taken for the one to what was done: the item stays open until that is there.
    const item = page.getByRole('listitem').filter({ hasText: 'Identity, twice' });
    expect(await item.locator('form').count()).toBe(1);
    newer.released.resolve();
    await item.getByText('Passed', { exact: true }).waitFor();
    await check(page, 'Intravenous access');
  });
});
