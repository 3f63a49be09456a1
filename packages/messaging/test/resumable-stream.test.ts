import { DomainError } from '@surcease/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Hub } from '../src/hub.js';
import type { LoggedEvent, StreamSeqs } from '../src/logged-event.js';
import { resumableStream, type ResumableStreamOptions } from '../src/resumable-stream.js';
import { decodeStreamCursor } from '../src/stream-cursor.js';
import type { StreamItem } from '../src/stream-item.js';
import type { StreamReader } from '../src/stream-reader.js';
import { ManualTimers } from './manual-timers.js';
import { silentLogger } from './silent-logger.js';

/** A log in memory whose wake-up path is in the hands of the test. */
class FakeLog implements StreamReader {
  readonly events: LoggedEvent[] = [];
  readonly hub = new Hub(silentLogger);
  readonly timers = new ManualTimers();
  readonly lastSeqs: Record<string, number> = {};
  reads = 0;

  append(stream: string): LoggedEvent {
    const seq = (this.lastSeqs[stream] ?? 0) + 1;
    this.lastSeqs[stream] = seq;
    const position = BigInt(this.events.length + 1);
    const event: LoggedEvent = {
      position,
      id: `${stream} ${seq}`,
      stream,
      seq,
      type: 'tested',
      schemaVersion: 1,
      context: 'tests',
      clinicId: stream,
      occurredAt: new Date(0),
      payload: {},
    };
    this.events.push(event);
    return event;
  }

  publish(stream: string): void {
    this.hub.publish(this.append(stream));
  }

  prune(stream: string, upTo: number): void {
    this.events.splice(0, this.events.length, ...this.events.filter((e) => e.stream !== stream || e.seq > upTo));
  }

  async read(after: StreamSeqs, limit: number): Promise<LoggedEvent[]> {
    this.reads += 1;
    return this.events.filter((event) => event.seq > (after[event.stream] ?? Infinity)).slice(0, limit);
  }

  async bounds(streams: readonly string[]) {
    return Object.fromEntries(
      streams.map((stream) => {
        const first = this.events.find((event) => event.stream === stream)?.seq ?? null;
        return [stream, { first, last: this.lastSeqs[stream] ?? 0 }];
      }),
    );
  }

  open(options: Partial<ResumableStreamOptions<string>> = {}) {
    return resumableStream<string>({
      tail: { ready: Promise.resolve(), subscribe: (streams, listener) => this.hub.subscribe(streams, listener) },
      reader: this,
      streams: ['a', 'b'],
      snapshot: async () => ({ data: 'everything', lastSeqs: { ...this.lastSeqs } }),
      authorise: async () => true,
      timers: this.timers,
      clock: { now: () => new Date(0) },
      ...options,
    });
  }
}

type Stream = AsyncIterator<StreamItem<string>>;

async function take(stream: Stream, count: number): Promise<StreamItem<string>[]> {
  const items: StreamItem<string>[] = [];
  while (items.length < count) {
    const { done, value } = await stream.next();
    if (done) throw new Error(`ended after ${items.length} of ${count} items`);
    items.push(value);
  }
  return items;
}

const told = (items: readonly StreamItem<string>[]) =>
  items.map((item) =>
    item.kind === 'EVENT' ? item.event.id : item.kind === 'RESYNC' ? `RESYNC ${item.reason}` : item.kind,
  );

describe('a resumable stream', () => {
  it('begins with a snapshot and goes on with what the snapshot does not hold', async () => {
    const log = new FakeLog();
    log.append('a');
    const stream = log.open({
      snapshot: async () => {
        log.publish('a');
        const snapshot = { data: 'two of a', lastSeqs: { ...log.lastSeqs } };
        log.publish('a');
        log.publish('b');
        return snapshot;
      },
    });
    const items = await take(stream, 3);
    expect(items[0]).toMatchObject({ kind: 'SNAPSHOT', data: 'two of a', seqs: { a: 2, b: 0 }, sentAt: new Date(0) });
    expect(told(items)).toEqual(['SNAPSHOT', 'a 3', 'b 1']);
    expect(items.map((item) => decodeStreamCursor(item.cursor))).toEqual([
      { a: 2, b: 0 },
      { a: 3, b: 0 },
      { a: 3, b: 1 },
    ]);
  });

  it('drops what the wake-up path brings twice', async () => {
    const log = new FakeLog();
    const stream = log.open();
    await take(stream, 1);
    const event = log.append('a');
    for (let n = 0; n < 3; n += 1) log.hub.publish(event);
    log.publish('a');
    expect(told(await take(stream, 2))).toEqual(['a 1', 'a 2']);
  });

  it('fills a hole from the log, in order, and skips nothing', async () => {
    const log = new FakeLog();
    const stream = log.open();
    await take(stream, 1);
    for (let n = 0; n < 600; n += 1) log.append('a');
    log.publish('a');
    log.publish('a');
    const items = await take(stream, 602);
    expect(told(items)).toEqual(Array.from({ length: 602 }, (_, n) => `a ${n + 1}`));
  });

  it('asks for a resync where a hole cannot be filled', async () => {
    const log = new FakeLog();
    const stream = log.open();
    await take(stream, 1);
    for (let n = 0; n < 5; n += 1) log.append('a');
    log.prune('a', 3);
    log.publish('a');
    expect(told(await take(stream, 2))).toEqual(['RESYNC TOO_OLD', 'SNAPSHOT']);
    log.publish('a');
    expect(told(await take(stream, 1))).toEqual(['a 7']);
  });

  it('replays from a cursor, says that it has caught up, and goes on live', async () => {
    const log = new FakeLog();
    for (const stream of ['a', 'b', 'a', 'a']) log.append(stream);
    const stream = log.open({ after: { a: 1, b: 0, elsewhere: 7 } });
    expect(told(await take(stream, 4))).toEqual(['b 1', 'a 2', 'a 3', 'HEARTBEAT']);
    log.publish('b');
    expect(told(await take(stream, 1))).toEqual(['b 2']);
  });

  it('loses and repeats nothing when it is resumed again and again from any cursor, with wake-ups lost at random', async () => {
    const step = fc.record({ stream: fc.constantFrom('a', 'b'), wakeUp: fc.boolean(), disconnect: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const log = new FakeLog();
        let stream = log.open();
        let cursor = (await take(stream, 1))[0]!.cursor;
        const heard: string[] = [];
        const drainTo = async (events: number) => {
          while (heard.length < events) {
            const [item] = await take(stream, 1);
            cursor = item!.cursor;
            if (item!.kind === 'EVENT') heard.push(item!.event.id);
          }
        };
        for (const { stream: name, wakeUp, disconnect } of steps) {
          if (wakeUp) log.publish(name);
          else log.append(name);
          if (!disconnect) continue;
          await stream.return();
          stream = log.open({ after: decodeStreamCursor(cursor) });
          await drainTo(log.events.length);
        }
        for (const name of ['a', 'b']) log.publish(name);
        await drainTo(log.events.length);
        for (const name of ['a', 'b']) {
          const ids = heard.filter((id) => id.startsWith(name));
          expect(ids).toEqual(ids.map((_, n) => `${name} ${n + 1}`));
        }
        await stream.return();
        expect([log.hub.listenerCount, log.timers.pending]).toEqual([0, 0]);
      }),
      { numRuns: 60, seed: 20_261_122 },
    );
  });

  it.each([
    ['UNKNOWN_STREAM', { a: 4 }],
    ['AHEAD', { a: 99, b: 0 }],
    ['TOO_OLD', { a: 0, b: 0 }],
  ])('answers a cursor that is %s with a resync and a snapshot', async (reason, after) => {
    const log = new FakeLog();
    for (let n = 0; n < 4; n += 1) log.append('a');
    log.prune('a', 2);
    const items = await take(log.open({ after }), 2);
    expect(told(items)).toEqual([`RESYNC ${reason}`, 'SNAPSHOT']);
    expect(decodeStreamCursor(items[0]!.cursor)).toEqual({});
  });

  it('reads the log, not its memory, when more happens during a replay than may wait', async () => {
    const log = new FakeLog();
    log.append('a');
    const stream = log.open({ after: { a: 0, b: 0 }, capacity: 4 });
    expect(told(await take(stream, 1))).toEqual(['a 1']);
    for (let n = 0; n < 50; n += 1) log.publish('b');
    const items = await take(stream, 51);
    expect(told(items)).toEqual([...Array.from({ length: 50 }, (_, n) => `b ${n + 1}`), 'HEARTBEAT']);
  });

  it('sends a heartbeat with the cursor at each interval', async () => {
    const log = new FakeLog();
    const stream = log.open({ heartbeatMs: 5_000 });
    await take(stream, 1);
    for (let beat = 0; beat < 3; beat += 1) {
      const next = stream.next();
      await new Promise(setImmediate);
      log.timers.advance(5_000);
      expect((await next).value).toMatchObject({ kind: 'HEARTBEAT' });
    }
    expect(log.timers.pending).toBe(1);
  });

  it('passes over events that were not asked for, and moves its cursor past them', async () => {
    const log = new FakeLog();
    let asked = 0;
    const authorise = async () => (asked += 1) > 0;
    const stream = log.open({ wanted: (event) => event.seq % 2 === 0, authorise });
    await take(stream, 1);
    for (let n = 0; n < 5; n += 1) log.publish('a');
    expect(told(await take(stream, 2))).toEqual(['a 2', 'a 4']);
    const next = stream.next();
    await new Promise(setImmediate);
    log.timers.advance(5_000);
    expect(decodeStreamCursor((await next).value.cursor)).toEqual({ a: 5, b: 0 });
    expect(asked).toBe(2);
  });

  it('ends the stream of a clinic whose grant was withdrawn, goes on with the others, and is FORBIDDEN after the last', async () => {
    const log = new FakeLog();
    const granted = new Set(['a', 'b']);
    const stream = log.open({ authorise: async (event) => granted.has(event.stream) });
    await take(stream, 1);
    granted.delete('a');
    for (const name of ['a', 'a', 'b']) log.publish(name);
    const [item] = await take(stream, 1);
    expect(told([item!])).toEqual(['b 1']);
    expect(decodeStreamCursor(item!.cursor)).toEqual({ b: 1 });
    granted.add('a');
    log.publish('a');
    granted.delete('b');
    log.publish('b');
    await expect(stream.next()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect([log.hub.listenerCount, log.timers.pending]).toEqual([0, 0]);
  });

  it('ends a subscriber that lets more than 256 events wait, with a cursor that resumes without loss', async () => {
    const log = new FakeLog();
    const stream = log.open();
    await take(stream, 1);
    for (let n = 0; n < 300; n += 1) log.publish('a');
    const heard: string[] = [];
    const error: unknown = await (async () => {
      for (;;) heard.push(...told(await take(stream, 1)));
    })().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'SLOW_CONSUMER' });
    expect(heard.length).toBeLessThanOrEqual(256);
    expect([log.hub.listenerCount, log.timers.pending]).toEqual([0, 0]);
    const { cursor } = (error as DomainError).details as { cursor: string };
    const resumed = log.open({ after: decodeStreamCursor(cursor) });
    heard.push(...told(await take(resumed, 300 - heard.length)));
    expect(heard).toEqual(Array.from({ length: 300 }, (_, n) => `a ${n + 1}`));
  });

  it('bounds what waits for a subscriber that never takes its snapshot', async () => {
    const log = new FakeLog();
    const stream = log.open({ capacity: 8 });
    const first = stream.next();
    await first;
    for (let n = 0; n < 100; n += 1) log.publish('b');
    expect(log.hub.listenerCount).toBe(2);
    await new Promise(setImmediate);
    expect([log.hub.listenerCount, log.timers.pending]).toEqual([0, 0]);
  });

  it('does not read ahead of its subscriber', async () => {
    const log = new FakeLog();
    for (let n = 0; n < 2_000; n += 1) log.append('a');
    const stream = log.open({ after: { a: 0, b: 0 } });
    await take(stream, 10);
    await new Promise(setImmediate);
    expect(log.reads).toBe(1);
    await stream.return();
  });

  it.each(['while it waits for an event', 'while an item waits for the subscriber', 'before it began'])(
    'leaves no listener and no timer when it is returned %s',
    async (when) => {
      const log = new FakeLog();
      const stream = log.open();
      if (when !== 'before it began') await take(stream, 1);
      const waiting = when === 'while it waits for an event' ? stream.next() : undefined;
      if (when === 'while an item waits for the subscriber') log.publish('a');
      await new Promise(setImmediate);
      await stream.return();
      expect((await waiting)?.done ?? true).toBe(true);
      expect((await stream.next()).done).toBe(true);
      expect([log.hub.listenerCount, log.timers.pending]).toEqual([0, 0]);
    },
  );

  it('leaves nothing when it is returned during its snapshot', async () => {
    const log = new FakeLog();
    const snapshot = Promise.withResolvers<{ data: string; lastSeqs: StreamSeqs }>();
    const stream = log.open({ snapshot: () => snapshot.promise });
    const first = stream.next();
    await new Promise(setImmediate);
    const returned = stream.return();
    await new Promise(setImmediate);
    expect([log.hub.listenerCount, log.timers.pending]).toEqual([0, 0]);
    snapshot.resolve({ data: 'late', lastSeqs: {} });
    await returned;
    expect((await first).done).toBe(true);
  });

  it('ends when its signal is aborted, and takes its listener off the signal', async () => {
    const log = new FakeLog();
    const controller = new AbortController();
    const stream = log.open({ signal: controller.signal });
    await take(stream, 1);
    const next = stream.next();
    controller.abort();
    expect((await next).done).toBe(true);
    expect([log.hub.listenerCount, log.timers.pending]).toEqual([0, 0]);
    const late = log.open({ signal: controller.signal });
    expect((await late.next()).done).toBe(true);
    expect([log.hub.listenerCount, log.timers.pending]).toEqual([0, 0]);
  });

  it('ends with the error of a snapshot that fails, and leaves nothing', async () => {
    const log = new FakeLog();
    const stream = log.open({ snapshot: () => Promise.reject(new Error('no database')) });
    await expect(stream.next()).rejects.toThrow('no database');
    expect([log.hub.listenerCount, log.timers.pending]).toEqual([0, 0]);
  });
});
