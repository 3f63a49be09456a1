import { defineEntity, p } from '@mikro-orm/postgresql';
import {
  type AuditEntry,
  type DomainEvent,
  type UnitOfWork,
  createAuditSink,
  createUnitOfWork,
} from '@surcease/persistence';
import type { TestDatabase } from '@surcease/persistence/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databaseWithBeds, nurseOf, staff } from './directory-of-beds.js';

const BedEntity = defineEntity({
  name: 'Bed',
  schema: 'sessions',
  tableName: 'beds',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    label: p.text(),
    ordinal: p.integer(),
    madeAt: p.datetime(),
    version: p.integer(),
  },
});

let database: TestDatabase;
let unitOfWork: UnitOfWork;
beforeAll(async () => {
  database = await databaseWithBeds();
  unitOfWork = createUnitOfWork({ context: 'sessions', url: database.urlOf('sessions'), entities: [BedEntity] });
});
beforeEach(() =>
  database.owner.query('truncate sessions.beds, sessions.idempotency_keys, events.log, events.streams, audit.entries'),
);
afterAll(async () => {
  await unitOfWork[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

const as = (clinicId: string) => ({
  viewer: nurseOf(clinicId),
  requestId: 'req',
  operation: { name: 'MakeBed', hash: 'h' },
});
const bed = (id: string, clinicId: string) => ({
  id,
  clinicId,
  label: 'x',
  ordinal: 1,
  madeAt: new Date('2026-01-01'),
  version: 1,
});
const event = (clinicId: string): DomainEvent => ({
  type: 'bed-made',
  schemaVersion: 1,
  context: 'sessions',
  clinicId,
  occurredAt: new Date('2026-01-01'),
  payload: {},
});
const count = async (table: string) =>
  Number((await database.owner.query(`select count(*) from ${table}`)).rows[0].count);
const counts = () =>
  Promise.all(['sessions.beds', 'events.log', 'audit.entries', 'sessions.idempotency_keys'].map(count));

describe('a unit of work', () => {
  it('commits rows, events and audit entries together', async () => {
    await unitOfWork.run(as('clin_a'), async ({ em, raise, wrote }) => {
      em.create(BedEntity, bed('bed_1', 'clin_a'));
      raise(event('clin_a'));
      raise(event('clin_a'));
      wrote('clin_a', 'Bed', 'bed_1');
      wrote('clin_b', 'Bed', 'bed_2');
    });
    expect(await counts()).toEqual([1, 2, 2, 0]);
    const { rows } = await database.owner.query(
      'select clinic_id, action, account_id, roles, operation_name, records from audit.entries order by clinic_id',
    );
    expect(rows).toMatchObject([
      {
        clinic_id: 'clin_a',
        action: 'WRITE',
        account_id: 'acct_clin_a',
        roles: ['NURSE'],
        operation_name: 'MakeBed',
        records: [{ type: 'Bed', count: 1, ids: ['bed_1'] }],
      },
      { clinic_id: 'clin_b' },
    ]);
  });

  it('keeps every character of what it writes', async () => {
    const text = `It's "?" ?? :a $1 \\ '; drop table x -- é \n`;
    const context = { ...as('clin_a'), viewer: { ...nurseOf('clin_a'), displayName: text } };
    await unitOfWork.run(context, async ({ em, raise, wrote }) => {
      em.create(BedEntity, { ...bed('bed_1', 'clin_a'), label: text });
      raise({ ...event('clin_a'), payload: { reason: text } });
      wrote('clin_a', 'Bed', text);
    });
    const { rows } = await database.owner
      .query(`select b.label, l.payload ->> 'reason' as reason, a.display_name as name, a.records -> 0 -> 'ids' ->> 0 as id
      from sessions.beds b, events.log l, audit.entries a`);
    expect(rows).toEqual([{ label: text, reason: text, name: text, id: text }]);
  });

  it('that fails late leaves nothing, and the next one starts clean', async () => {
    const failing = unitOfWork.run(as('clin_a'), async ({ em, raise, wrote }) => {
      em.create(BedEntity, bed('bed_1', 'clin_a'));
      raise(event('clin_a'));
      raise({ ...event('clin_a'), type: null as never });
      wrote('clin_a', 'Bed', 'bed_1');
    });
    await expect(failing).rejects.toThrow();
    expect(await counts()).toEqual([0, 0, 0, 0]);
    await unitOfWork.run(as('clin_a'), async ({ em }) => void em.create(BedEntity, bed('bed_1', 'clin_a')));
    expect(await counts()).toEqual([1, 0, 0, 0]);
  });

  it('neither sees nor writes a row of another clinic, also many at once', async () => {
    await unitOfWork.run(as('clin_a'), async ({ em }) => void em.create(BedEntity, bed('bed_a', 'clin_a')));
    const asked = Array.from({ length: 40 }, (_, turn) =>
      unitOfWork.run(as(turn % 2 ? 'clin_a' : 'clin_b'), async ({ em }) => [
        turn % 2 ? 1 : 0,
        await em.count(BedEntity),
      ]),
    );
    for (const [due, seen] of await Promise.all(asked)) expect(seen).toBe(due);
    const foreign = unitOfWork.run(as('clin_b'), async ({ em }) => void em.create(BedEntity, bed('bed_x', 'clin_a')));
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
    expect(
      await unitOfWork.run(as('clin_b'), ({ em }) => em.nativeUpdate(BedEntity, { id: 'bed_a' }, { label: 'stolen' })),
    ).toBe(0);
    const nobody = { ...as('clin_a'), viewer: staff('acct_none', []) };
    expect(await unitOfWork.run(nobody, ({ em }) => em.count(BedEntity))).toBe(0);
  });

  it('gives each clinic’s events a sequence without gaps, in the order of commits, also under load and with failures', async () => {
    const work = Array.from({ length: 60 }, (_, turn) =>
      unitOfWork
        .run(as('clin_a'), async ({ raise }) => {
          raise(event(turn % 3 ? 'clin_a' : 'clin_b'));
          raise(event(turn % 2 ? 'clin_b' : 'clin_a'));
          if (turn % 5 === 0) throw new Error('changed its mind');
        })
        .catch(() => undefined),
    );
    await Promise.all(work);
    const { rows } = await database.owner.query<{ stream: string; seqs: string[] }>(
      'select stream, array_agg(seq order by position) as seqs from events.log group by stream order by stream',
    );
    expect(rows.map(({ stream }) => stream)).toEqual(['sessions:clin_a', 'sessions:clin_b']);
    for (const { seqs } of rows) expect(seqs.map(Number)).toEqual(seqs.map((_, at) => at + 1));
  });
});

describe('a use case under an idempotency key', () => {
  const key = (input: unknown, clientMutationId = 'k') => ({ operation: 'makeBed', clientMutationId, input });
  const make =
    (id: string) =>
    async ({ em }: Parameters<Parameters<UnitOfWork['run']>[1]>[0]) => {
      em.create(BedEntity, bed(id, 'clin_a'));
      return { id };
    };

  it('has one effect, and gives its first answer again', async () => {
    expect(await unitOfWork.runOnce(as('clin_a'), key(1), make('bed_1'))).toEqual({ id: 'bed_1' });
    expect(await unitOfWork.runOnce(as('clin_a'), key(1), make('bed_2'))).toEqual({ id: 'bed_1' });
    expect(await counts()).toEqual([1, 0, 0, 1]);
  });

  it('is refused with another input, and while the first is in flight', async () => {
    const release = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const first = unitOfWork.runOnce(as('clin_a'), key(1), async () => {
      begun.resolve();
      await release.promise;
      return 'done';
    });
    await begun.promise;
    await expect(unitOfWork.runOnce(as('clin_a'), key(1), make('bed_2'))).rejects.toMatchObject({ code: 'CONFLICT' });
    release.resolve();
    expect(await first).toBe('done');
    await expect(unitOfWork.runOnce(as('clin_a'), key(2), make('bed_2'))).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('that failed stores nothing, and may be tried again; after a day the key is free', async () => {
    await expect(
      unitOfWork.runOnce(as('clin_a'), key(1), async () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await unitOfWork.runOnce(as('clin_a'), key(1), make('bed_1'))).toEqual({ id: 'bed_1' });
    await database.owner.query(`update sessions.idempotency_keys set stored_at = now() - interval '25 hours'`);
    expect(await unitOfWork.runOnce(as('clin_a'), key(2), make('bed_2'))).toEqual({ id: 'bed_2' });
  });

  it('that answers nothing still has one effect', async () => {
    let runs = 0;
    const work = async () => void (runs += 1);
    await unitOfWork.runOnce(as('clin_a'), key(1), work);
    await unitOfWork.runOnce(as('clin_a'), key(1), work);
    expect(runs).toBe(1);
  });
});

describe('a database that goes away', () => {
  it('takes no connection of the pool with it, however many transactions it cuts short', async () => {
    const cutShort = () =>
      unitOfWork.run(as('clin_a'), async ({ em }) => {
        await database.owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'surcease_sessions' and datname = current_database()`,
        );
        await em.execute('select 1');
      });
    // More often than the pool is large.
    for (let turn = 0; turn < 12; turn += 1) await expect(cutShort()).rejects.toThrow();
    expect(await unitOfWork.run(as('clin_a'), ({ em }) => em.execute('select 1 as one'))).toEqual([{ one: 1 }]);
  });
});

describe('the audit sink', () => {
  const entry = (clinicId: string | null): AuditEntry => ({
    clinicId,
    accountId: 'acct_1',
    displayName: 'Someone, "quoted"',
    roles: ['NURSE', 'PHYSICIAN'],
    purpose: 'TREATMENT',
    action: 'READ',
    operationName: null,
    operationHash: 'h',
    requestId: 'r',
    records: [{ type: 'Patient', count: 2, ids: ['pat_1', 'pat_2'] }],
  });

  it('has written all entries when it resolves, as the gateway’s role', async () => {
    await using sink = createAuditSink({ url: database.urlOf('gateway') });
    await sink.write([]);
    await sink.write([entry('clin_a'), entry(null)]);
    const { rows } = await database.owner.query('select * from audit.entries order by position');
    expect(rows).toMatchObject(
      ['clin_a', null].map((clinic_id) => ({
        clinic_id,
        action: 'READ',
        roles: ['NURSE', 'PHYSICIAN'],
        display_name: 'Someone, "quoted"',
        records: entry(null).records,
      })),
    );
    expect(rows[0].id).toMatch(/^aud_/);
  });

  it('can neither read the trail nor change it', async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: database.urlOf('gateway') });
    await client.connect();
    for (const text of [
      'select * from audit.entries',
      'delete from audit.entries',
      `update audit.entries set account_id = 'x'`,
    ])
      await expect(client.query(text)).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });
});
