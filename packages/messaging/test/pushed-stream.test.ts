import { DomainError } from '@surcease/kernel';
import { describe, expect, it } from 'vitest';
import { Hub } from '../src/hub.js';
import type { LoggedEvent } from '../src/logged-event.js';
import { type ResumableStreamOptions, resumableStream } from '../src/resumable-stream.js';
import { decodeStreamCursor } from '../src/stream-cursor.js';
import type { StreamItem } from '../src/stream-item.js';
import { ManualTimers } from './manual-timers.js';
import { silentLogger } from './silent-logger.js';

const turn = () => new Promise(setImmediate);

/** One stream, `a`, and a subscriber that is pushed to. */
class PushedWorld {
  readonly events: LoggedEvent[] = [];
  readonly hub = new Hub(silentLogger);
  readonly timers = new ManualTimers();
  readonly taken: StreamItem<string>[] = [];

  append(): LoggedEvent {
    const seq = this.events.length + 1;
    const position = BigInt(seq);
    const about = { stream: 'a', type: 'tested', schemaVersion: 1, context: 'tests', clinicId: 'a' };
    const event: LoggedEvent = { position, id: `a ${seq}`, seq, occurredAt: new Date(0), payload: {}, ...about };
    this.events.push(event);
    return event;
  }

  publish(): void {
    void this.hub.publish(this.append());
  }

  open(options: Partial<ResumableStreamOptions<string>> = {}, take: (item: StreamItem<string>) => unknown = () => {}) {
    const last = () => this.events.length;
    const stream = resumableStream<string>({
      tail: { ready: Promise.resolve(), subscribe: (streams, listener) => this.hub.subscribe(streams, listener) },
      reader: {
        read: async ({ a = Infinity }, limit) => this.events.filter(({ seq }) => seq > a).slice(0, limit),
        bounds: async () => ({ a: { first: 1, last: last() } }),
      },
      streams: ['a'],
      snapshot: async () => ({ data: 'everything', lastSeqs: { a: last() } }),
      authorise: () => true,
      timers: this.timers,
      clock: { now: () => new Date(0) },
      ...options,
    });
    const ended = stream.pushTo((item) => {
      this.taken.push(item);
      return take(item);
    });
    ended.catch(() => undefined);
    return { stream, ended };
  }

  get told() {
    return this.taken.map((item) => (item.kind === 'EVENT' ? item.event.id : item.kind));
  }

  get left() {
    return [this.hub.listenerCount, this.timers.pending];
  }
}

describe('a resumable stream that is pushed', () => {
  it('hands an event over within the call that tells of it, after its snapshot', async () => {
    const world = new PushedWorld();
    const { stream, ended } = world.open();
    await turn();
    expect(world.told).toEqual(['SNAPSHOT']);
    world.publish();
    world.publish();
    expect(world.told).toEqual(['SNAPSHOT', 'a 1', 'a 2']);
    expect(world.taken.map(({ cursor }) => decodeStreamCursor(cursor))).toEqual([{ a: 0 }, { a: 1 }, { a: 2 }]);
    await stream.return();
    await ended;
    world.publish();
    expect(world.told).toHaveLength(3);
    expect(world.left).toEqual([0, 0]);
  });

  it('waits for whoever authorises and whoever takes, and keeps the order meanwhile', async () => {
    const world = new PushedWorld();
    const busy = Promise.withResolvers<void>();
    let asked = 0;
    const authorise = () => ((asked += 1) < 3 ? Promise.resolve(true) : true);
    const { stream } = world.open({ authorise }, (item) =>
      item.kind === 'EVENT' && item.event.seq === 3 ? busy.promise : undefined,
    );
    await turn();
    for (let n = 0; n < 5; n += 1) world.publish();
    await turn();
    expect(world.told).toEqual(['SNAPSHOT', 'a 1', 'a 2', 'a 3']);
    busy.resolve();
    await turn();
    expect(world.told.slice(4)).toEqual(['a 4', 'a 5']);
    await stream.return();
  });

  it('asks of each event whether it may be heard, and is FORBIDDEN once it may not', async () => {
    const world = new PushedWorld();
    let isGranted = true;
    const { ended } = world.open({ authorise: () => isGranted });
    await turn();
    world.publish();
    isGranted = false;
    world.publish();
    isGranted = true;
    world.publish();
    await expect(ended).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(world.told).toEqual(['SNAPSHOT', 'a 1']);
    expect(world.left).toEqual([0, 0]);
  });

  it('fills a hole from the log and drops what comes twice', async () => {
    const world = new PushedWorld();
    const { stream } = world.open();
    await turn();
    const first = world.append();
    world.append();
    world.publish();
    await turn();
    void world.hub.publish(first);
    world.publish();
    expect(world.told).toEqual(['SNAPSHOT', 'a 1', 'a 2', 'a 3', 'a 4']);
    await stream.return();
  });

  it('passes over what was not asked for, and sends heartbeats behind it', async () => {
    const world = new PushedWorld();
    const { stream } = world.open({ wanted: ({ seq }) => seq % 2 === 0 });
    await turn();
    for (let n = 0; n < 3; n += 1) world.publish();
    world.timers.advance(5_000);
    await turn();
    expect(world.told).toEqual(['SNAPSHOT', 'a 2', 'HEARTBEAT']);
    expect(decodeStreamCursor(world.taken[2]!.cursor)).toEqual({ a: 3 });
    await stream.return();
  });

  it('ends a taker that lets more than 256 events wait, with a cursor to resume by', async () => {
    const world = new PushedWorld();
    const { ended } = world.open({}, (item) => (item.kind === 'EVENT' ? new Promise(() => {}) : undefined));
    await turn();
    for (let n = 0; n < 256; n += 1) world.publish();
    await turn();
    expect(world.hub.listenerCount).toBe(1);
    for (let n = 0; n < 3; n += 1) world.publish();
    const error = await ended.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'SLOW_CONSUMER' });
    expect(decodeStreamCursor(((error as DomainError).details as { cursor: string }).cursor)).toEqual({ a: 1 });
    expect(world.left).toEqual([0, 0]);
  });

  it.each([
    ['at once', () => void expect.fail('broken')],
    ['later', () => Promise.reject(new Error('broken'))],
  ])('ends with what its taker fails of, %s', async (_when, fail) => {
    const world = new PushedWorld();
    const { ended } = world.open({}, (item) => (item.kind === 'EVENT' ? fail() : undefined));
    await turn();
    world.publish();
    world.publish();
    await expect(ended).rejects.toThrow('broken');
    expect(world.told).toEqual(['SNAPSHOT', 'a 1']);
    expect(world.left).toEqual([0, 0]);
  });
});

describe('the hub', () => {
  const event = { stream: 'a' } as LoggedEvent;

  it('lets other work in between when it tells many, and tells each once', async () => {
    const hub = new Hub(silentLogger);
    const told: number[] = [];
    for (let n = 0; n < 200; n += 1) hub.subscribe(['a'], () => told.push(n));
    let toldByThen = 0;
    setImmediate(() => (toldByThen = told.length));
    await hub.publish(event);
    expect(toldByThen).toBeGreaterThan(0);
    expect(toldByThen).toBeLessThan(200);
    expect(told).toEqual(Array.from({ length: 200 }, (_, n) => n));
  });

  it('tells each listener a whole run of events before the next, in order', async () => {
    const hub = new Hub(silentLogger);
    const run = [1, 2, 3].map((seq) => ({ stream: 'a', seq }) as LoggedEvent);
    const told: string[] = [];
    for (let n = 0; n < 300; n += 1) hub.subscribe(['a'], ({ seq }) => told.push(`${n} ${seq}`));
    await hub.publishRun(run);
    expect(told).toEqual(Array.from({ length: 300 }, (_, n) => run.map(({ seq }) => `${n} ${seq}`)).flat());
  });

  it('tells few at once', () => {
    const hub = new Hub(silentLogger);
    let told = 0;
    hub.subscribe(['a'], () => (told += 1));
    expect(hub.publish(event)).toBeUndefined();
    expect(told).toBe(1);
  });
});
