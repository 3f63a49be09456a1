import type { Browser, Page, Request, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenedApp, openApp, signIn } from '../../network-admin/e2e/app.js';
import { launchBrowser } from '../../network-admin/e2e/browser.js';
import { type Asker, signedIn, withToken } from './support/graph.js';
import { childWith } from './support/processes.js';
import { type Product, mode, startProduct, temporaryFolder } from './support/product.js';
import { takeSession } from './support/session-mover.js';

const env = { SURCEASE_DEMO_SCALE: '0.2' };
const folder = temporaryFolder();
let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct({ dataDir: folder.path, env });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
  folder[Symbol.dispose]();
});

interface Watched {
  app: OpenedApp;
  page: Page;
  nurse: Asker;
  sessionId: string;
  /** Sequence numbers of all changes that reached the page, in the order in which they did. */
  heard: number[];
}

interface BoardFrame {
  payload?: { data?: { liveBoard?: { kind: string; seq: number | null; seqs: { seq: number }[] | null } } };
}

/** The board of one clinic, live, and someone at a bedside who writes readings down. */
async function watch(): Promise<Watched & AsyncDisposable> {
  const app = await openApp(browser, { baseURL: product.url });
  const { page } = app;
  const heard: number[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const board = (JSON.parse(String(payload)) as BoardFrame).payload?.data?.liveBoard;
      if (board?.kind === 'SNAPSHOT') heard.splice(0, heard.length, board.seqs?.[0]?.seq ?? 0);
      if (board?.kind === 'CHANGE' && board.seq !== null) heard.push(board.seq);
    }),
  );
  const nurse = await signedIn('nurse-1', product);
  const { id: sessionId } = (await takeSession(nurse)).session;
  await signIn(page, { name: 'nurse-1' }, '/live');
  await page.getByRole('link', { name: 'Live updates: Live' }).waitFor();
  await rowOf(page, sessionId).waitFor();
  return { app, page, nurse, sessionId, heard, [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

const rowOf = (page: Page, sessionId: string) =>
  page.locator('tbody.board-group').filter({ has: page.locator(`a[href$="${sessionId}"]`) });

const record = `mutation($input: RecordVitalSignsInput!) { recordVitalSigns(input: $input) {
  vitalSigns { measuredAt } userErrors { code message } } }`;

async function read(nurse: Asker, sessionId: string, signals: Record<string, number>): Promise<void> {
  const input = { sessionId, clientMutationId: crypto.randomUUID(), ...signals };
  const { recordVitalSigns } = await nurse.data(record, { variables: { input } });
  expect(recordVitalSigns.userErrors).toEqual([]);
}

interface KnownAlarm {
  rule: string;
  acknowledgedAt: string | null;
  acknowledgedBy: { displayName: string } | null;
}

/** The newest alarm of a session, as the server has it. */
async function lastAlarm(nurse: Asker, sessionId: string): Promise<KnownAlarm | undefined> {
  const query = `query($id: ID!) { session(id: $id) {
    alarms { rule acknowledgedAt acknowledgedBy { displayName } } } }`;
  const { session } = await nurse.data<{ session: { alarms: KnownAlarm[] } }>(query, { variables: { id: sessionId } });
  return session.alarms.at(-1);
}

/** Holds the requests of one operation back until they are let go. */
async function hold(page: Page, operation: string): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  const isIt = (request: Request) => (request.postData() ?? '').includes(`"${operation}"`);
  await page.route(/\/graphql$/, async (route: Route) => {
    if (isIt(route.request())) await gate.promise;
    await route.continue();
  });
  return gate.resolve;
}

/** What the page says to a screen reader as an alert, each time that it changes. */
const listenToAlerts = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const alert = document.querySelector('.visually-hidden[role=alert]')!;
    new MutationObserver(() => said.push(alert.textContent)).observe(alert, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
const saidBy = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

/** The process that browsers talk to. */
const frontOf = ({ pid }: Product): number => (mode === 'embedded' ? pid : childWith(pid, 'apps/gateway/dist/main.js'));

describe('an alarm on the board', () => {
  it('is there within a second of the reading, said once, and stays until the server has an acknowledgement', async () => {
    await using watched = await watch();
    const { page, nurse, sessionId } = watched;
    await listenToAlerts(page);
    const row = rowOf(page, sessionId);
    const button = row.getByRole('button', { name: 'Acknowledge SpO₂ low' });

    // The first event of a server that has just started takes its own time.
    await read(nurse, sessionId, { oxygenSaturationPercent: 99 });
    await row.locator('.board-value', { hasText: '99' }).waitFor();
    await read(nurse, sessionId, { oxygenSaturationPercent: 88 });
    await button.waitFor({ timeout: 1_000 });
    expect(await row.getByText('Critical').count()).toBeGreaterThan(0);
    await read(nurse, sessionId, { oxygenSaturationPercent: 87 });
    await row.getByText(/2 readings/).waitFor();
    await read(nurse, sessionId, { oxygenSaturationPercent: 98 });
    await row.getByText(/within limits again/).waitFor();
    expect((await saidBy(page)).filter((text) => text.includes('SpO₂ low'))).toHaveLength(1);

    const letGo = await hold(page, 'AcknowledgeAlarm');
    await button.click();
    await row.getByText('Sending …').waitFor();
    expect(await row.getByText(/Acknowledged/).count()).toBe(0);
    expect(await lastAlarm(nurse, sessionId)).toMatchObject({ rule: 'OXYGEN_SATURATION_LOW', acknowledgedAt: null });
    expect(await row.getByText('SpO₂ low').count()).toBe(1);
    letGo();
    await row.getByText('SpO₂ low').waitFor({ state: 'detached' });
    const alarm = await lastAlarm(nurse, sessionId);
    expect(alarm?.acknowledgedAt).toEqual(expect.any(String));
    const { displayName } = alarm!.acknowledgedBy!;
    await page.getByText(new RegExp(`^SpO₂ low of .+ acknowledged \\d\\d:\\d\\d by ${displayName}\\.$`)).waitFor();

    await page.getByRole('link', { name: 'Alarm history' }).click();
    const line = page.getByRole('row').filter({ hasText: 'SpO₂ low' }).filter({ hasText: 'after' });
    await line.first().getByText(displayName).waitFor();
    expect(watched.app.complaints).toEqual([]);
  });
});

describe('the board', () => {
  it('draws one row a message, and no other', async () => {
    await using watched = await watch();
    const { page, nurse, sessionId } = watched;
    await page.evaluate(() => {
      const changed: (string | null | undefined)[] = [];
      Object.assign(globalThis, { changed });
      for (const cell of document.querySelectorAll('.board-group'))
        new MutationObserver((mutations) => {
          // Ages count on by themselves.
          const values = mutations.filter(({ target }) => target.parentElement?.closest('.board-vital'));
          if (values.length > 0) changed.push(cell.querySelector('a')?.getAttribute('href'));
        }).observe(cell, { childList: true, characterData: true, subtree: true, attributes: true });
    });
    const rates = [61, 72, 83];
    for (const heartRatePerMinute of rates) {
      await read(nurse, sessionId, { heartRatePerMinute });
      await rowOf(page, sessionId)
        .locator('.board-value', { hasText: String(heartRatePerMinute) })
        .waitFor();
    }
    const changed = await page.evaluate(() => (globalThis as unknown as { changed: string[] }).changed);
    expect(new Set(changed)).toEqual(new Set([`/live/${sessionId}`]));
    expect(changed).toHaveLength(rates.length);
  });

  it('says at once that the killed server is gone, and after its restart shows what changed, nothing lost and nothing falsely fresh', async () => {
    await using watched = await watch();
    const { page, nurse, sessionId, heard } = watched;
    await read(nurse, sessionId, { heartRatePerMinute: 64 });
    const rate = (value: number) => rowOf(page, sessionId).locator('.board-value', { hasText: String(value) });
    await rate(64).waitFor();

    const { port } = product;
    await product.kill();
    await page.getByText('Not live.').waitFor({ timeout: 1_000 });
    await page
      .locator('.is-stale')
      .filter({ has: rowOf(page, sessionId) })
      .waitFor({ timeout: 1_000 });
    expect(await rate(64).count()).toBe(1);

    // The page is kept away until something has changed that it cannot know of.
    await watched.app.context.setOffline(true);
    product = await startProduct({ dataDir: folder.path, port, env });
    const again = withToken(nurse.token, product);
    for (const heartRatePerMinute of [91, 92, 93]) await read(again, sessionId, { heartRatePerMinute });
    expect(await page.getByText('Not live.').count()).toBe(1);
    expect(await rate(64).count()).toBe(1);

    const atReturn = page.evaluate(
      (href) =>
        new Promise<string>((resolve) => {
          const observer = new MutationObserver(() => {
            if (document.body.textContent.includes('Not live.')) return;
            observer.disconnect();
            resolve(document.querySelector(`a[href$="${href}"]`)!.closest('tbody')!.textContent);
          });
          observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        }),
      sessionId,
    );
    await watched.app.context.setOffline(false);
    expect(await atReturn).toContain('93');
    await page.getByRole('link', { name: 'Live updates: Live' }).waitFor();
    expect(await page.locator('.is-stale').count()).toBe(0);
    await expect.poll(() => heard.length).toBeGreaterThanOrEqual(5);
    expect(heard).toEqual(Array.from({ length: heard.length }, (_, index) => heard[0]! + index));
  }, 120_000);

  it('notices within ten seconds that the server is frozen, and goes on when it thaws', async () => {
    await using watched = await watch();
    const { page } = watched;
    const server = frontOf(product);
    process.kill(server, 'SIGSTOP');
    const begun = performance.now();
    try {
      await page.getByText('Not live.').waitFor({ timeout: 15_000 });
      // The page itself is drawn each second.
      expect(performance.now() - begun).toBeLessThan(11_000);
      expect(await page.locator('.is-stale').count()).toBeGreaterThan(0);
    } finally {
      process.kill(server, 'SIGCONT');
    }
    await page.getByText('Not live.').waitFor({ state: 'detached', timeout: 25_000 });
    await page.getByRole('link', { name: 'Live updates: Live' }).waitFor();
  });
});
