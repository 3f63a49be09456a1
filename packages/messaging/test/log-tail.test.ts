import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLogTail } from '../src/log-tail.js';
import type { LoggedEvent } from '../src/logged-event.js';
import { createPostgresBus } from '../src/postgres-bus.js';
import { ManualTimers } from './manual-timers.js';
import { silentLogger as logger } from './silent-logger.js';
import { appendEvent, startTestDatabase, type TestDatabase } from './test-database.js';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await startTestDatabase();
  pool = database.pool;
});
beforeEach(() => pool.query('truncate events.log, events.streams'));
afterAll(() => database[Symbol.asyncDispose]());

const streams = ['clinic:a', 'clinic:b', 'clinic:c'];

/** A transaction that has its id already, and nothing else yet. */
async function openTransaction(): Promise<pg.PoolClient> {
  const client = await pool.connect();
  await client.query('begin');
  await client.query('select pg_current_xact_id()');
  return client;
}

async function commit(client: pg.PoolClient): Promise<void> {
  await client.query('commit');
  client.release();
}

function seqsByStream(events: readonly LoggedEvent[]): Record<string, number[]> {
  const seqs: Record<string, number[]> = {};
  for (const event of events) (seqs[event.stream] ??= []).push(event.seq);
  return seqs;
}

describe('the tail of the log', () => {
  it('tells an old transaction that appends after a young one in seq order, while a third holds the horizon', async () => {
    const timers = new ManualTimers();
    await using tail = createLogTail({ pool, bus: null, logger, timers });
    const heard: string[] = [];
    tail.subscribe(streams, (event) => heard.push(`${event.stream} ${event.seq}`));
    await tail.ready;
    const [old, holder, young] = [await openTransaction(), await openTransaction(), await openTransaction()];

    await appendEvent(young, 'clinic:a');
    await commit(young);
    await tail.poll();
    expect(heard).toEqual(['clinic:a 1']);

    await appendEvent(old, 'clinic:a');
    await commit(old);
    await tail.poll();
    expect(heard).toEqual(['clinic:a 1', 'clinic:a 2']);

    await appendEvent(holder, 'clinic:b');
    await commit(holder);
    await tail.poll();
    await tail.poll();
    expect(heard).toEqual(['clinic:a 1', 'clinic:a 2', 'clinic:b 1']);
  });

  it('does not lose an event whose position is lower than one already told', async () => {
    await using tail = createLogTail({ pool, bus: null, logger, timers: new ManualTimers() });
    const heard: LoggedEvent[] = [];
    tail.subscribe(streams, (event) => heard.push(event));
    await tail.ready;
    const late = await openTransaction();
    await appendEvent(late, 'clinic:a');
    await appendEvent(pool, 'clinic:b');
    await tail.poll();
    await commit(late);
    await tail.poll();
    expect(heard.map((event) => event.stream)).toEqual(['clinic:b', 'clinic:a']);
    expect(heard[1]!.position).toBeLessThan(heard[0]!.position);
  });

  it('begins at the present: what was committed before it is not told, the next event is', async () => {
    const holder = await openTransaction();
    await appendEvent(pool, 'clinic:a');
    await using tail = createLogTail({ pool, bus: null, logger, timers: new ManualTimers() });
    const heard: number[] = [];
    tail.subscribe(streams, (event) => heard.push(event.seq));
    await tail.ready;
    await appendEvent(pool, 'clinic:a');
    await commit(holder);
    await tail.poll();
    expect(heard).toEqual([2]);
  });

  it('loses, repeats and reorders none of 1 200 events by writers that commit out of order, in two tails at once', async () => {
    const bus = createPostgresBus({ connection: database.connection, logger });
    await using stack = new AsyncDisposableStack();
    stack.use(bus);
    const tails = [bus, null].map((wakeUps) =>
      stack.use(createLogTail({ pool, bus: wakeUps, logger, pollMs: 5, pageSize: 7 })),
    );
    const heard = tails.map((tail) => {
      const events: LoggedEvent[] = [];
      tail.subscribe(streams, (event) => events.push(event));
      return events;
    });
    await Promise.all(tails.map((tail) => tail.ready));

    const plan = fc.record({
      streams: fc.uniqueArray(fc.constantFrom(...streams), { minLength: 1 }),
      events: fc.integer({ min: 1, max: 3 }),
      othersFirst: fc.integer({ min: 0, max: 6 }),
      rollback: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
    });
    const plans = fc.sample(plan, { numRuns: 450, seed: 20_261_122 });
    let finished = 0;
    let committed = 0;
    const write = async () => {
      for (let next = plans.pop(); next; next = plans.pop()) {
        const client = await openTransaction();
        // Overtaken on purpose: work on this connection until others have committed, or there is nobody to wait for.
        const until = Math.min(finished + next.othersFirst, 446);
        for (let spins = 0; finished < until && spins < 50; spins += 1) await client.query('select 1');
        for (const stream of next.streams.sort()) {
          for (let n = 0; n < next.events; n += 1) await appendEvent(client, stream);
        }
        await client.query(next.rollback ? 'rollback' : 'commit');
        client.release();
        if (!next.rollback) committed += next.streams.length * next.events;
        finished += 1;
      }
    };
    await Promise.all(Array.from({ length: 8 }, write));
    await Promise.all(tails.map((tail) => tail.poll()));

    expect(committed).toBeGreaterThanOrEqual(1_200);
    const { rows } = await pool.query('select stream, last_seq::int from events.streams');
    const expected = Object.fromEntries(
      rows.map((row) => [row.stream, Array.from({ length: row.last_seq }, (_, n) => n + 1)]),
    );
    for (const events of heard) {
      expect(events).toHaveLength(committed);
      expect(seqsByStream(events)).toEqual(expected);
    }
  });

  it('hears of an event within one poll interval when every wake-up is lost', async () => {
    const timers = new ManualTimers();
    await using tail = createLogTail({ pool, bus: null, logger, timers, pollMs: 1_000 });
    await tail.ready;
    const heard = Promise.withResolvers<number>();
    tail.subscribe(['clinic:a'], (event) => heard.resolve(event.seq));
    await appendEvent(pool, 'clinic:a');
    await expect.poll(() => timers.pending).toBe(1);
    timers.advance(999);
    expect(timers.pending).toBe(1);
    timers.advance(1);
    expect(await heard.promise).toBe(1);
  });

  it('hears of an event at once when woken, without its timer', async () => {
    await using bus = createPostgresBus({ connection: database.connection, logger });
    await bus.ready;
    await using tail = createLogTail({ pool, bus, logger, timers: new ManualTimers() });
    await tail.ready;
    const heard = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    tail.subscribe(['clinic:a'], (event) => heard[event.seq - 1]?.resolve());
    // The first may be heard because listening has begun; by the second it has.
    for (const { promise } of heard) {
      await appendEvent(pool, 'clinic:a');
      await expect(promise).resolves.toBeUndefined();
    }
  });

  it('goes on after its database connection was cut', async () => {
    await using tail = createLogTail({ pool, bus: null, logger, timers: new ManualTimers() });
    await tail.ready;
    const heard: number[] = [];
    tail.subscribe(['clinic:a'], (event) => heard.push(event.seq));
    await pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
    );
    await appendEvent(pool, 'clinic:a').catch(() => appendEvent(pool, 'clinic:a'));
    await tail.poll();
    await tail.poll();
    expect(heard).toEqual([1]);
  });

  it('goes on when a listener throws, and leaves no timer behind', async () => {
    const timers = new ManualTimers();
    const heard: number[] = [];
    {
      await using tail = createLogTail({ pool, bus: null, logger, timers });
      await tail.ready;
      tail.subscribe(['clinic:a'], () => {
        throw new Error('careless');
      });
      const unsubscribe = tail.subscribe(['clinic:a'], (event) => heard.push(event.seq));
      await appendEvent(pool, 'clinic:a');
      await tail.poll();
      unsubscribe();
      await appendEvent(pool, 'clinic:a');
      await tail.poll();
      expect(tail.listenerCount).toBe(1);
    }
    expect(heard).toEqual([1]);
    expect(timers.pending).toBe(0);
  });
});
