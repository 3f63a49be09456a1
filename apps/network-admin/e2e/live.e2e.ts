import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkAdmin, openApp, openPage, signIn } from './app.js';
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
    await app.page.getByText(/^\d+ running, \d+ today\.$/).waitFor();
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
});
