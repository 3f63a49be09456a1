import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, openApp, openPage, signIn } from './app.js';
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
