import type { Browser, CDPSession, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardNames, boardRow, liveMessage, snapshotMessage } from '../src/live/live-fixtures.js';
import type { LiveMessage } from '../src/live/live-state.js';
import { openApp, signIn } from './app.js';
import { launchBrowser } from './browser.js';

/** For how long; ten minutes are `SURCEASE_SOAK_SECONDS=600`. */
const soakSeconds = Number(process.env['SURCEASE_SOAK_SECONDS'] ?? 15);
const sessions = 60;
const perSecond = sessions;
const readingsKept = 12;
const longestTaskMs = 100;
/** What the heap may grow by, in bytes: caches of formats and the like settle within it. */
const heapGrowth = 3_000_000;

type Row = NonNullable<LiveMessage['change']>;

const started = Date.now() - 3_600_000;
const reading = (count: number, at: Date) => ({
  measuredAt: at.toISOString(),
  oxygenSaturationPercent: 95 + (count % 5),
  heartRatePerMinute: 60 + (count % 30),
  systolicMmHg: 110 + (count % 40),
  diastolicMmHg: 70 + (count % 15),
  respiratoryRatePerMinute: 12 + (count % 6),
  rass: 0,
  moaas: 5,
});

/** The row of one session as its n-th reading leaves it. */
function rowOf(index: number, count: number, now = new Date()): Row {
  const recent = Array.from({ length: readingsKept }, (_, back) => {
    const age = readingsKept - 1 - back;
    return reading(count - age + index + 100, new Date(now.getTime() - age * 1_000));
  });
  return boardRow({
    sessionId: `ses_${String(index).padStart(2, '0')}`,
    state: 'INFUSING',
    startedAt: new Date(started + index * 1_000).toISOString(),
    scheduledAt: new Date(started + index * 1_000).toISOString(),
    deliveredDoseMicrograms: count * 100,
    rateMicrogramsPerHour: 24_500,
    nextDueAt: new Date(now.getTime() + 600_000).toISOString(),
    latest: recent.at(-1) ?? null,
    recent,
  });
}

/** The server's side of the socket: the protocol of graphql-ws, a board of sixty, and what is told of it. */
class Told {
  sent = 0;
  private subscription: { socket: WebSocketRoute; id: string } | null = null;

  answer(socket: WebSocketRoute, text: string): void {
    const { type, id } = JSON.parse(text) as { type: string; id: string };
    if (type === 'connection_init') socket.send(JSON.stringify({ type: 'connection_ack' }));
    if (type === 'ping') socket.send(JSON.stringify({ type: 'pong' }));
    if (type !== 'subscribe') return;
    this.subscription = { socket, id };
    this.tell(
      snapshotMessage({
        sentAt: new Date().toISOString(),
        seqs: [{ clinicId: 'clin_a', seq: 0 }],
        rows: Array.from({ length: sessions }, (_, index) => ({ ...rowOf(index, 0), ...boardNames() })),
      }),
    );
  }

  /** One reading more of the session whose turn it is. */
  next(): void {
    const [index, count] = [this.sent % sessions, Math.floor(this.sent / sessions) + 1];
    this.sent += 1;
    this.tell(
      liveMessage({
        kind: 'CHANGE',
        clinicId: 'clin_a',
        seq: this.sent,
        cursor: `c${this.sent}`,
        sentAt: new Date().toISOString(),
        change: rowOf(index, count),
      }),
    );
  }

  private tell(liveBoard: LiveMessage): void {
    if (!this.subscription) throw new Error('Nobody listens.');
    const { socket, id } = this.subscription;
    socket.send(JSON.stringify({ type: 'next', id, payload: { data: { liveBoard } } }));
  }
}

/**
 * Counts in the page how often a row of the board is drawn, by the one fact of a row that nothing else reads, and how
 * long its tasks are.
 */
function countInPage(): void {
  const counts = { drawn: 0, longTasks: [] as number[] };
  Object.assign(window, { counts });
  const parse = JSON.parse;
  const counted = (row: Record<string, unknown>) => {
    const rate = row['rateMicrogramsPerHour'];
    const get = () => {
      counts.drawn += 1;
      return rate;
    };
    Object.defineProperty(row, 'rateMicrogramsPerHour', { get, enumerable: true });
  };
  JSON.parse = (text, reviver) => {
    const value = parse(text, reviver) as {
      payload?: { data?: { liveBoard?: { change: Record<string, unknown> | null } } };
    };
    const change = value?.payload?.data?.liveBoard?.change;
    if (change) counted(change);
    return value;
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) counts.longTasks.push(Math.round(duration));
  }).observe({ type: 'longtask' });
}

interface Counts {
  drawn: number;
  longTasks: number[];
}
const countsOf = (page: Page) => page.evaluate(() => (window as unknown as { counts: Counts }).counts);

/** Bytes in use once the garbage is gone, and elements on the page. */
async function footprintOf(page: Page, cdp: CDPSession): Promise<{ heap: number; elements: number }> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { heap: usedSize, elements: await page.evaluate(() => document.querySelectorAll('*').length) };
}

/** Tells at an even pace, catching up where the timer was late, so that no second is told less. */
async function tellFor(told: Told, seconds: number): Promise<void> {
  const [first, begun, total] = [told.sent, performance.now(), seconds * perSecond];
  let timer: ReturnType<typeof setInterval> | undefined;
  const all = new Promise<void>((resolve) => {
    timer = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - begun) / 1_000) * perSecond));
      while (told.sent - first < due) told.next();
      if (due === total) resolve();
    }, 1_000 / perSecond);
  });
  await all.finally(() => clearInterval(timer));
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

describe('the board of sixty sessions, each read once a second', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it(
    'draws one row for each message, in no long task, and keeps no more in mind at the end than at the start',
    async () => {
      await using app = await openApp(browser);
      const { page } = app;
      const told = new Told();
      await page.routeWebSocket(/\/graphql$/, (socket) => {
        socket.onMessage((text) => told.answer(socket, String(text)));
      });
      await page.addInitScript(countInPage);
      await signIn(page, { name: 'nurse-1' }, '/live');
      await expect.poll(() => page.locator('tbody.board-group').count()).toBe(sessions);
      const cdp = await app.context.newCDPSession(page);
      // Until what is made once is made: formats, compiled code.
      await tellFor(told, 5);
      await expect.poll(async () => (await countsOf(page)).drawn).toBeGreaterThanOrEqual(5 * perSecond);
      const [before, start] = [await footprintOf(page, cdp), await countsOf(page)];

      await tellFor(told, soakSeconds);

      const messages = soakSeconds * perSecond;
      await expect.poll(async () => (await countsOf(page)).drawn - start.drawn).toBeGreaterThanOrEqual(messages);
      const end = await countsOf(page);
      const after = await footprintOf(page, cdp);
      const longTasks = end.longTasks.slice(start.longTasks.length);
      console.log(
        `${messages} messages in ${soakSeconds} s, ${end.drawn - start.drawn} rows drawn, ${longTasks.length} tasks over 50 ms, ` +
          `the longest ${Math.max(0, ...longTasks)} ms; heap ${megabytes(before.heap)} MB at the start, ${megabytes(after.heap)} MB at ` +
          `the end; ${before.elements} elements, then ${after.elements}`,
      );
      expect(end.drawn - start.drawn).toBe(messages);
      expect(longTasks.filter((duration) => duration > longestTaskMs)).toEqual([]);
      expect(after.heap - before.heap).toBeLessThan(heapGrowth);
      expect(after.elements).toBe(before.elements);
      expect(app.complaints).toEqual([]);
    },
    (soakSeconds + 60) * 1_000,
  );
});
