import { systemViewer } from '@surcease/authz';
import { createUnitOfWork, type Transaction, type UnitOfWork } from '@surcease/persistence';
import { createTestDatabase, type TestDatabase } from '@surcease/persistence/testing';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import pg from 'pg';
import type { LoggedEvent } from '../src/logged-event.js';
import { createSubscriberRunner } from '../src/subscriber-runner.js';
import { silentLogger as logger } from './silent-logger.js';

const Heard = defineEntity({
  name: 'Heard',
  schema: 'outcomes',
  tableName: 'heard',
  properties: { id: p.text().primary(), stream: p.text(), seq: p.integer() },
});

let database: TestDatabase;
let pool: pg.Pool;
let publisher: UnitOfWork;
let unitOfWork: UnitOfWork;
beforeAll(async () => {
  database = await createTestDatabase(inject('databaseUrl'), []);
  pool = new pg.Pool({ connectionString: database.urlOf('relay'), max: 4 });
  await database.owner.query(
    `create table outcomes.heard (id text primary key, stream text, seq int, place bigint generated always as identity);
     grant select, insert on outcomes.heard to surcease_outcomes`,
  );
  const Empty = defineEntity({
    name: 'Empty',
    schema: 'patients',
    tableName: 'empty',
    properties: { id: p.text().primary() },
  });
  publisher = createUnitOfWork({ context: 'patients', url: database.urlOf('patients'), entities: [Empty] });
  unitOfWork = createUnitOfWork({ context: 'outcomes', url: database.urlOf('outcomes'), entities: [Heard] });
});
beforeEach(() => database.owner.query('truncate events.log, events.streams, events.subscriptions, outcomes.heard'));
afterAll(async () => {
  await pool.end();
  await publisher[Symbol.asyncDispose]();
  await unitOfWork[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const publish = (clinicId: string | null, type = 'bed-made') =>
  publisher.run(
    { viewer: systemViewer('patients'), requestId: 'r', operation: { name: null, hash: 'h' } },
    async ({ raise }) =>
      raise({ type, schemaVersion: 1, context: 'patients', clinicId, occurredAt: new Date(0), payload: {} }),
  );
const keep = async ({ id, stream, seq }: LoggedEvent, { em }: Transaction) =>
  void em.create(Heard, { id, stream, seq });
const runner = (handle: (event: LoggedEvent, transaction: Transaction) => Promise<void>) =>
  createSubscriberRunner({
    context: 'outcomes',
    subscribers: [{ types: ['bed-made'], handle }],
    unitOfWork,
    pool,
    bus: null,
    logger,
    pollMs: 60_000,
    batchSize: 7,
  });
const heard = async () =>
  (await database.owner.query<{ stream: string; seq: number }>('select stream, seq from outcomes.heard order by place'))
    .rows;

it('takes in each event once and in order per stream, however many processes run it', async () => {
  await using one = runner(keep);
  await using other = runner(keep);
  for (let n = 0; n < 20; n += 1) {
    await publish('clin_a');
    await publish(n % 2 ? 'clin_b' : null);
    await publish('clin_a', 'bed-removed');
    if (n % 5 === 0) await Promise.all([one.catchUp(), other.catchUp()]);
  }
  // A round finds a stream in other hands and leaves it: the one after it finds all that is left.
  await Promise.all([one.catchUp(), other.catchUp()]);
  await one.catchUp();
  const byStream = Map.groupBy(await heard(), ({ stream }) => stream);
  expect([...byStream.keys()].sort()).toEqual(['patients:clin_a', 'patients:clin_b', 'patients:network']);
  for (const events of byStream.values()) {
    const seqs = events.map(({ seq }) => seq);
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b));
  }
  expect(byStream.get('patients:clin_a')).toHaveLength(20);
  expect(byStream.get('patients:clin_b')).toHaveLength(10);
});

it('leaves nothing of an event whose subscriber failed, and takes it in at the next round', async () => {
  let failures = 1;
  await using failing = runner(async (event, transaction) => {
    await keep(event, transaction);
    if (event.seq === 2 && failures-- > 0) throw new Error('not now');
  });
  await failing.catchUp();
  await publish('clin_a');
  await publish('clin_a');
  await expect(failing.catchUp()).rejects.toThrow('not now');
  expect(await heard()).toEqual([]);
  await failing.catchUp();
  expect((await heard()).map(({ seq }) => seq)).toEqual([1, 2]);
});

it('keeps the place of each context to itself', async () => {
  await using own = runner(keep);
  await publish('clin_a');
  await own.catchUp();
  await using foreign = createSubscriberRunner({
    context: 'sessions',
    subscribers: [],
    unitOfWork,
    pool,
    bus: null,
    logger,
    pollMs: 60_000,
  });
  await expect(foreign.catchUp()).rejects.toThrow(/row-level security/);
});
