import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, networkAdmin, openApp, openPage, signIn } from './app.js';
import { launchBrowser } from './browser.js';

describe('live', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it('lists the sessions of today by clinic and says that it is live', async () => {
    await using app = await openApp(browser);
    await signIn(app.page, networkAdmin);
    await openPage(app.page, '/live', 'Live sessions');
    await app.page.getByRole('link', { name: 'Live updates: Live' }).waitFor();
    await app.page.getByText(/^\d+ running, \d+ today, .*alarms? waits?\.$/).waitFor();
    expect(await app.page.getByText('Not live.').count()).toBe(0);
  });

  it('says at once that it is no longer live when the socket is lost, and recovers', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    let isServerDown = false;
    const open = new Set<() => void>();
    await page.routeWebSocket(/\/graphql$/, (socket) => {
      if (isServerDown) {
        void socket.close({ code: 1013 });
        return;
      }
      const server = socket.connectToServer();
      open.add(() => {
        void server.close();
        void socket.close({ code: 1013 });
      });
    });
    await signIn(page, networkAdmin);
    await openPage(page, '/live', 'Live sessions');
    await page.getByRole('link', { name: 'Live updates: Live' }).waitFor();
    isServerDown = true;
    for (const close of open) close();
    await page.getByText('Not live.').waitFor({ timeout: 1_500 });
    await page.getByRole('link', { name: 'Live updates: Reconnecting' }).waitFor();
    isServerDown = false;
    await page.getByRole('button', { name: 'Reconnect now' }).click();
    await page.getByRole('link', { name: 'Live updates: Live' }).waitFor();
    await page.getByText('Not live.').waitFor({ state: 'detached' });
  });

  it('notices within some seconds that a connected server says nothing', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    let isFrozen = false;
    await page.routeWebSocket(/\/graphql$/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) => {
        if (!isFrozen) socket.send(message);
      });
    });
    await signIn(page, networkAdmin);
    await openPage(page, '/live', 'Live sessions');
    await page.getByRole('link', { name: 'Live updates: Live' }).waitFor();
    isFrozen = true;
    await page.getByRole('link', { name: /Live updates: Quiet \d+ s/ }).waitFor({ timeout: 12_000 });
    await page.getByText('Not live.').waitFor({ timeout: 12_000 });
    isFrozen = false;
    await page.getByRole('link', { name: 'Live updates: Live' }).waitFor({ timeout: 25_000 });
  });

  /** The first session that runs, opened from the board. */
  async function openRunning(page: Page): Promise<void> {
    await openPage(page, '/live', 'Live sessions');
    await page.locator('tbody.board-group a').first().click();
    await page.getByRole('heading', { level: 2, name: 'Vital signs' }).waitFor();
    await page.locator('.strip canvas').first().waitFor();
  }

  const overflow = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('shows a session’s signals as strips that the arrow keys move through, and the same as a table', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    await signIn(page, { name: 'nurse-1' });
    await openRunning(page);
    const strip = page.getByRole('slider', { name: 'SpO₂ and end-tidal CO₂, readings' });
    await strip.focus();
    const last = Number(await strip.getAttribute('aria-valuemax'));
    expect(await strip.getAttribute('aria-valuenow')).toBe(String(last));
    await page.keyboard.press('Home');
    const first = (await strip.getAttribute('aria-valuetext'))!;
    await page.getByText(first, { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await strip.getAttribute('aria-valuenow')).toBe(String(Math.min(1, last)));
    // All strips point at the same reading.
    expect(await page.getByRole('slider', { name: 'Blood pressure, readings' }).getAttribute('aria-valuenow')).toBe(
      String(Math.min(1, last)),
    );
    await page.getByText('As a table').first().click();
    const rows = page.getByRole('table', { name: 'Readings, the latest first' }).locator('tbody tr');
    expect(await rows.count()).toBe(last + 1);
    const [, saturation] = /SpO₂ (\d+)/.exec(first)!;
    expect(await rows.last().innerText()).toContain(saturation!);
    await page.getByRole('link', { name: 'Run this session' }).waitFor();
    expect(app.complaints).toEqual([]);
  });

  it('keeps the filters of the alarm history in the address, says what it does not know, and how to see more', async () => {
    await using app = await openApp(browser);
    const { page } = app;
    await signIn(page, { name: 'nurse-1' });
    await openPage(page, '/live/alarms?rule=AGITATION&severity=CRITICAL&clinic=nowhere', 'Alarm history');
    await page.getByText('“nowhere”').waitFor();
    await page.getByText('No alarm matches these filters').waitFor();
    await page.getByText('Waiting', { exact: true }).first().click();
    await expect.poll(() => new URL(page.url()).search).toContain('open=yes');
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search).not.toContain('open');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await page.getByRole('heading', { level: 2, name: 'Alarms' }).waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'has nothing that axe finds on its pages, and nothing wider than a phone, in the %s theme',
    async (colorScheme) => {
      await using app = await openApp(browser, { colorScheme });
      const { page } = app;
      await signIn(page, { name: 'nurse-1' });
      await openRunning(page);
      const watched = new URL(page.url()).pathname;
      for (const path of [watched, '/live', '/live?kiosk=1', '/live/alarms']) {
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 860 });
          await openPage(page, path);
          expect(await overflow(page), `${path} at ${width} px`).toBe(0);
          expect(await axeViolations(page), `${path} at ${width} px`).toEqual([]);
        }
      }
      expect(app.complaints).toEqual([]);
    },
  );

  it('fills a screen on the wall and shows nothing but the board', async () => {
    await using app = await openApp(browser, { viewport: { width: 1920, height: 1080 } });
    const { page } = app;
    await signIn(page, { name: 'nurse-1' });
    await openPage(page, '/live?kiosk=1', 'Live sessions');
    const board = page.locator('.board').first();
    await board.waitFor();
    expect((await board.boundingBox())!.width).toBeGreaterThan(1840);
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(false);
  });
});
