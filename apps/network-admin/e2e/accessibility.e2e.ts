import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, networkAdmin, openApp, openPage, routes, signIn } from './app.js';
import { launchBrowser } from './browser.js';

describe('accessibility', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(['light', 'dark'] as const)('has no axe violation on any route in the %s theme', async (colorScheme) => {
    await using app = await openApp(browser, { colorScheme, reducedMotion: 'reduce' });
    await app.page.goto('/');
    await app.page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await signIn(app.page, networkAdmin);
    await openPage(app.page, '/clinics');
    const clinic = await app.page.getByRole('rowheader').getByRole('link').first().getAttribute('href');
    for (const path of [...routes.map((route) => route.path), clinic ?? '', '/no-such-page']) {
      await openPage(app.page, path);
      expect({ path, violations: await axeViolations(app.page) }).toEqual({ path, violations: [] });
    }
    await app.page.keyboard.press('Control+k');
    const field = app.page.getByRole('combobox', { name: 'Go to a clinic or a page' });
    await field.waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await app.page.keyboard.press('?');
    await app.page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    expect(await axeViolations(app.page)).toEqual([]);
    expect(app.complaints).toEqual([]);
  });

  it('gives each route one h1, one main and a title of its own', async () => {
    await using app = await openApp(browser);
    await signIn(app.page, networkAdmin);
    const titles = new Set<string>();
    for (const { path, heading } of routes) {
      await openPage(app.page, path, heading);
      expect(await app.page.locator('h1').count()).toBe(1);
      expect(await app.page.getByRole('main').count()).toBe(1);
      expect(await app.page.getByText('Demonstration data, not for clinical use').isVisible()).toBe(true);
      titles.add(await app.page.title());
    }
    expect(titles.size).toBe(routes.length);
  });

  it('moves the focus to the heading when the page changes', async () => {
    await using app = await openApp(browser);
    await signIn(app.page, networkAdmin);
    await app.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Clinics' }).click();
    await app.page.getByRole('heading', { level: 1, name: 'Clinics' }).waitFor();
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.textContent)).toBe('Clinics');
  });

  it('offers the skip link first, and it works', async () => {
    await using app = await openApp(browser);
    await signIn(app.page, networkAdmin);
    await openPage(app.page, '/clinics', 'Clinics');
    await app.page.keyboard.press('Tab');
    expect(await app.page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await app.page.keyboard.press('Enter');
    expect(await app.page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('fits a phone of 320 px without sideways scrolling, with chart text of at least 11 px', async () => {
    await using app = await openApp(browser, { viewport: { width: 320, height: 640 } });
    await signIn(app.page, networkAdmin);
    for (const { path, heading } of routes) {
      await openPage(app.page, path, heading);
      const overflow = await app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect({ path, overflow: Math.max(0, overflow) }).toEqual({ path, overflow: 0 });
    }
    await openPage(app.page, '/outcomes', 'Outcomes');
    await app.page.locator('.funnel text').first().waitFor();
    const sizes = await app.page
      .locator('.funnel text')
      .evaluateAll((texts) => texts.map((text) => parseFloat(getComputedStyle(text).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it('opens the palette by keyboard, goes to a clinic, and returns the focus on Escape', async () => {
    await using app = await openApp(browser);
    await signIn(app.page, networkAdmin);
    const opener = app.page.getByRole('button', { name: /Go to a clinic or a page/ });
    await opener.focus();
    await app.page.keyboard.press('Enter');
    const field = app.page.getByRole('combobox', { name: 'Go to a clinic or a page' });
    await field.waitFor();
    await app.page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await app.page.keyboard.press('Control+k');
    await app.page
      .getByRole('option', { name: /Clinic,/ })
      .first()
      .waitFor();
    const name = await app.page
      .getByRole('option', { name: /Clinic,/ })
      .first()
      .locator('span')
      .first()
      .innerText();
    await field.fill(name);
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('heading', { level: 1, name }).waitFor();
  });

  it('leaves the focus in the new page after a choice in the palette, on a slow machine too', async () => {
    await using app = await openApp(browser);
    await signIn(app.page, networkAdmin);
    const devtools = await app.context.newCDPSession(app.page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 12 });
    await app.page.getByRole('button', { name: /Go to a clinic or a page/ }).press('Enter');
    const field = app.page.getByRole('combobox', { name: 'Go to a clinic or a page' });
    await field.fill('Clinics');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('heading', { level: 1, name: 'Clinics' }).waitFor();
    await field.waitFor({ state: 'detached' });
    await expect.poll(() => app.page.evaluate(() => document.activeElement?.textContent)).toBe('Clinics');
    // All steps together, at a twelfth of a machine that may be busy itself; each keeps its own time.
  }, 180_000);

  it('lets a heading that comes late take no focus from who went on meanwhile', async () => {
    await using app = await openApp(browser);
    await signIn(app.page, networkAdmin);
    await openPage(app.page, '/clinics', 'Clinics');
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await app.page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('"ClinicFacts"')) await answered;
      await route.continue();
    });
    await app.page.getByRole('rowheader').getByRole('link').first().click();
    await app.page.getByRole('heading', { level: 1, name: 'Clinic', exact: true }).waitFor();
    const opener = app.page.getByRole('button', { name: /Go to a clinic or a page/ });
    await opener.press('Enter');
    const field = app.page.getByRole('combobox', { name: 'Go to a clinic or a page' });
    await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
    answer();
    // Behind the dialog the page is hidden from roles.
    await app.page.locator('h1', { hasNotText: /^Clinic$/ }).waitFor();
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await app.page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});
