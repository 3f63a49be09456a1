import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differenceWords, type VersionComparison } from '../src/pages/protocol/before-after.js';
import { answerTo, axeViolations, openApp, openPage, signIn } from './app.js';
import { launchBrowser } from './browser.js';

describe('protocols', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  /** The demo's version whose review is overdue. */
  const title = 'Central pain after spinal cord injury, daily series';

  it('say that a review is overdue wherever the version is looked at, what follows, and offer its end to directors', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    await signIn(page, { name: 'medical-director' });
    await openPage(page, '/reviews', 'Reviews');
    await page.getByText(/^overdue since/).waitFor();
    await page.getByRole('link', { name: new RegExp(`^${title}`) }).click();
    const banner = page.getByRole('region', { name: 'Overdue review' });
    expect(await banner.innerText()).toMatch(/is overdue since .* No further site takes it up until you or another/);
    await openPage(page, '/protocols', 'Protocols');
    await page.getByRole('link', { name: title }).first().click();
    await banner.getByRole('button', { name: 'Stands as it is' }).click();
    await page
      .getByRole('dialog')
      .getByText(/^You have looked at version/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Versions', exact: true }).click();
    await page.getByText(/^Review overdue since/).waitFor();
    expect(app.complaints).toEqual([]);
  });

  it('tell those who may not confirm a version who does', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    await signIn(page, { name: 'nurse-1' });
    await openPage(page, '/protocols', 'Protocols');
    await page.getByRole('link', { name: title }).first().click();
    const banner = page.getByRole('region', { name: 'Overdue review' });
    expect(await banner.innerText()).toMatch(/until a medical director looks at it again/);
    expect(await banner.getByRole('button').count()).toBe(0);
  });

  it('tell how far a version lies from the one before it as the API found it, and of which too little is known', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    await signIn(page, { name: 'network-admin' });
    await openPage(page, '/protocols', 'Protocols');
    await page.getByRole('link', { name: 'Outpatient series for mixed pain' }).first().click();
    const parts = page.getByRole('navigation', { name: 'Parts of the protocol' });
    const answer = await answerTo(page, 'VersionComparison', () =>
      parts.getByRole('link', { name: 'Outcomes', exact: true }).click(),
    );
    const { rows, indicator } = answer['versionComparison'] as VersionComparison;
    const table = page.getByRole('table', { name: 'Outcome by version' });
    await table.waitFor();
    // Of the demo's versions the second has answers enough to be told apart, and the newest none.
    expect(rows.filter(({ difference }) => difference !== null)).toHaveLength(1);
    expect(rows.at(-1)?.refusal).toMatch(/answers are needed/);
    for (const { protocolVersion, difference, refusal } of rows) {
      const row = table.getByRole('row').filter({ hasText: protocolVersion!.semanticVersion }).first();
      const text = await row.innerText();
      if (refusal) expect(text).toContain(refusal);
      if (!difference) continue;
      const { verdict, numbers } = differenceWords(difference, indicator.unit);
      expect(text).toContain(`${verdict} (${numbers})`);
    }
    expect(app.complaints).toEqual([]);
  });

  it('offer the sessions of the site by keyboard to whoever tells of a deviation', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    await signIn(page, { name: 'physician-1' });
    await openPage(page, '/protocols', 'Protocols');
    await page.getByRole('link', { name: 'Outpatient series for mixed pain' }).first().click();
    await page.getByRole('link', { name: 'Deviations', exact: true }).click();
    await page.getByRole('button', { name: 'Record a deviation' }).click();
    const dialog = page.getByRole('dialog');
    const fieldOf = (name: string) => dialog.getByRole('combobox', { name }).or(dialog.getByRole('textbox', { name }));
    await page.getByPlaceholder('About no session').waitFor();
    await fieldOf('Session').focus();
    await page.keyboard.press('ArrowDown');
    await page
      .getByRole('option', { name: /, session \d+, / })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const chosen = await fieldOf('Session').inputValue();
    expect(chosen).toMatch(/, session \d+, .*, version \d+\.\d+\.\d+$/);
    expect(chosen.endsWith(`version ${await fieldOf('Version').inputValue()}`)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
  });
});
