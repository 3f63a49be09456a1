import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkAdmin, openApp, signIn } from './app.js';
import { launchBrowser } from './browser.js';

describe('sign-in', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('returns to the address that was asked for', async () => {
    await using app = await openApp(browser);
    await signIn(app.page, networkAdmin, '/clinics?region=WEST');
    await app.page.getByRole('heading', { level: 1, name: 'Clinics' }).waitFor();
    expect(app.page.url()).toContain('/clinics?region=WEST');
  });

  it('stays signed in over a reload and keeps no token beyond the tab', async () => {
    await using app = await openApp(browser);
    await signIn(app.page, networkAdmin);
    await app.page.reload();
    await app.page.getByRole('heading', { level: 1, name: 'Network today' }).waitFor();
    expect(await app.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('token');
    const other = await app.context.newPage();
    await other.goto('/');
    await other.getByRole('button', { name: 'Sign in' }).waitFor();
  });

  it('remembers the theme chosen', async () => {
    await using app = await openApp(browser, { colorScheme: 'light' });
    await signIn(app.page, networkAdmin);
    const theme = app.page.getByRole('button', { name: /^Theme/ });
    await theme.click();
    await theme.click();
    await app.page.reload();
    await app.page.getByRole('button', { name: 'Theme: dark. Change to as the system' }).waitFor();
    expect(await app.page.evaluate(() => document.documentElement.dataset['mantineColorScheme'])).toBe('dark');
  });
});
