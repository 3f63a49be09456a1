import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogTail } from '../src/log-tail.js';
import type { StreamSeqs } from '../src/logged-event.js';
import { createPostgresBus } from '../src/postgres-bus.js';
import { readSnapshot } from '../src/read-snapshot.js';
import { resumableStream } from '../src/resumable-stream.js';
import { decodeStreamCursor } from '../src/stream-cursor.js';
import { createStreamReader, lastSeqs } from '../src/stream-reader.js';
import { silentLogger as logger } from './silent-logger.js';
import { appendEvent, startTestDatabase, type TestDatabase } from './test-database.js';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await startTestDatabase();
  pool = database.pool;
});
afterAll(() => database[Symbol.asyncDispose]());

const streams = ['clinic:a', 'clinic:b'];

describe('from the log to a subscriber', () => {
  it('gives snapshot plus deltas equal to the log, across disconnects, while writers go on', async () => {
    await using bus = createPostgresBus({ connection: database.connection, logger });
    await using tail = createLogTail({ pool, bus, logger, pollMs: 20 });
    const countEvents = async (client: pg.PoolClient) => {
      const { rows } = await client.query('select stream, count(*)::int as n from events.log group by stream');
      return Object.fromEntries(rows.map((row): [string, number] => [row.stream, row.n]));
    };
    const open = (cursor: string | undefined) =>
      resumableStream({
        tail,
        reader: createStreamReader(pool),
        streams,
        after: cursor === undefined ? null : decodeStreamCursor(cursor),
        snapshot: () => readSnapshot(pool, streams, countEvents),
        authorise: async () => true,
      });

    const write = async (stream: string) => {
      for (let n = 0; n < 250; n += 1) await appendEvent(pool, stream);
    };
    const writing = Promise.all([...streams, ...streams].map(write));
    const reached: Record<string, number> = {};
    let cursor: string | undefined;
    let deltas = 0;
    const misplaced: string[] = [];
    const snapshots: { data: Record<string, number>; seqs: StreamSeqs }[] = [];
    while ((reached['clinic:a'] ?? 0) + (reached['clinic:b'] ?? 0) < 1_000) {
      let events = 0;
      for await (const item of open(cursor)) {
        cursor = item.cursor;
        if (item.kind === 'SNAPSHOT') {
          snapshots.push(item);
          Object.assign(reached, item.seqs);
        }
        if (item.kind === 'EVENT') {
          if (item.event.seq !== (reached[item.event.stream] ?? 0) + 1) misplaced.push(item.event.id);
          reached[item.event.stream] = item.event.seq;
          events += 1;
          deltas += 1;
        }
        if (events === 90 || (reached['clinic:a'] ?? 0) + (reached['clinic:b'] ?? 0) === 1_000) break;
      }
    }
    await writing;
    expect(misplaced).toEqual([]);
    expect(deltas).toBeGreaterThan(500);
    expect(snapshots).toHaveLength(1);
    for (const { data, seqs } of snapshots) {
      expect(streams.map((stream) => data[stream] ?? 0)).toEqual(streams.map((stream) => seqs[stream]));
    }
    expect(await lastSeqs(pool, [...streams, 'clinic:new'])).toEqual({
      'clinic:a': 500,
      'clinic:b': 500,
      'clinic:new': 0,
    });
    expect(tail.listenerCount).toBe(0);
  });

  it('gives back a connection that may be used again after a snapshot that failed', async () => {
    const failing = readSnapshot(pool, streams, (client) => client.query('select no_such_column'));
    await expect(failing).rejects.toThrow(/no_such_column/);
    expect((await readSnapshot(pool, ['clinic:new'], async () => 1)).lastSeqs).toEqual({ 'clinic:new': 0 });
  });
});
