import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, openPage, signIn } from './app.js';
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
});
