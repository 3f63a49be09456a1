import { auditDigest } from '@surcease/persistence';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEntryColumns, hashAuditEntry, hashAuditSeal, sealedAtMicroseconds } from '../src/audit-chain.js';
import { createAuditSealer } from '../src/audit-sealer.js';
import { sealAuditBatch, unsealedStatement } from '../src/seal-audit-batch.js';
import { verifyAuditChain } from '../src/verify-audit-chain.js';
import { ManualTimers } from './manual-timers.js';
import { silentLogger as logger } from './silent-logger.js';
import { startTestDatabase, type TestDatabase } from './test-database.js';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await startTestDatabase();
  pool = database.pool;
});
beforeEach(() => pool.query('truncate audit.entries, audit.seals, audit.heads, audit.sealer restart identity'));
afterAll(() => database[Symbol.asyncDispose]());

async function addEntry(
  client: pg.Pool | pg.ClientBase,
  id: string,
  clinicId: string | null = 'clin_a',
  isDigested = true,
): Promise<void> {
  const records = JSON.stringify([{ type: 'Patient', ids: ['pat_1'] }]);
  const digest = auditDigest({
    id,
    clinicId,
    accountId: 'acct_1',
    displayName: 'Nurse One',
    roles: ['NURSE'],
    purpose: 'TREATMENT',
    action: 'READ',
    operationName: 'patientPage',
    operationHash: 'abc',
    requestId: 'req',
    records,
  });
  await client.query(
    `insert into audit.entries (id, clinic_id, account_id, display_name, roles, purpose, action, operation_name,
       operation_hash, request_id, records, digest)
     values ($1, $2, 'acct_1', 'Nurse One', '{NURSE}', 'TREATMENT', 'READ', 'patientPage', 'abc', 'req', $3, $4)`,
    [id, clinicId, records, isDigested ? Buffer.from(digest, 'hex') : null],
  );
}

async function sealAll(): Promise<void> {
  while ((await sealAuditBatch(pool, 100)) === 100);
}

async function verify() {
  const client = await pool.connect();
  try {
    return await verifyAuditChain(client);
  } finally {
    client.release();
  }
}

/** Six entries of one clinic, sealed in order, and two of another. */
async function sealedTrail(): Promise<void> {
  for (let n = 1; n <= 6; n += 1) await addEntry(pool, `aud_${n}`);
  for (let n = 1; n <= 2; n += 1) await addEntry(pool, `aud_b${n}`, 'clin_b');
  await sealAll();
}

describe('the audit sealer', () => {
  it('seals every entry once, under concurrent writers that commit late and two sealers, without a false alarm', async () => {
    const sealers = [1, 2].map(() => createAuditSealer({ pool, logger, timers: new ManualTimers(), batchSize: 13 }));
    let writing = true;
    const write = async (writer: number) => {
      for (let n = 0; n < 60; n += 1) {
        const client = await pool.connect();
        await client.query('begin');
        await addEntry(client, `aud_${writer}_${n}`, [null, 'clin_a', 'clin_b'][n % 3]!);
        for (let spins = 0; spins < (writer * n) % 7; spins += 1) await client.query('select 1');
        await client.query(n % 10 === 9 ? 'rollback' : 'commit');
        client.release();
      }
    };
    const sealing = sealers.map(async (sealer) => {
      while (writing) await sealer.seal();
    });
    await Promise.all([1, 2, 3, 4, 5, 6].map(write));
    writing = false;
    await Promise.all(sealing);
    await sealAll();
    for (const sealer of sealers) await sealer[Symbol.asyncDispose]();
    expect(await verify()).toEqual({ clinics: 3, entries: 324, unsealed: 0, problems: [] });
  });

  it('seals what is committed although an older transaction is open, and that one once it commits', async () => {
    const old = await pool.connect();
    await old.query('begin');
    await addEntry(old, 'aud_late');
    await addEntry(pool, 'aud_early');
    await sealAll();
    expect(await verify()).toMatchObject({ entries: 1, unsealed: 0 });
    await old.query('commit');
    old.release();
    expect(await verify()).toMatchObject({ entries: 2, unsealed: 1, problems: [] });
    await sealAll();
    const { rows } = await pool.query('select entry_id from audit.seals order by seq');
    expect(rows.map((row) => row.entry_id)).toEqual(['aud_early', 'aud_late']);
    expect(await verify()).toMatchObject({ unsealed: 0, problems: [] });
  });

  it('seals at its interval, and leaves no timer behind', async () => {
    const timers = new ManualTimers();
    const sealer = createAuditSealer({ pool, logger, timers, intervalMs: 500 });
    await addEntry(pool, 'aud_1');
    timers.advance(500);
    await expect.poll(() => timers.pending).toBe(1);
    expect(await verify()).toMatchObject({ entries: 1, unsealed: 0 });
    await sealer[Symbol.asyncDispose]();
    expect(timers.pending).toBe(0);
  });

  it('writes nothing while there is nothing to seal', async () => {
    await sealedTrail();
    const horizon = async () => (await pool.query('select horizon::text, xmin::text from audit.sealer')).rows;
    const before = await horizon();
    await sealAll();
    expect(await horizon()).toEqual(before);
  });

  it('does not look again at what a full batch sealed', async () => {
    for (let n = 1; n <= 5; n += 1) await addEntry(pool, `aud_${n}`);
    expect(await sealAuditBatch(pool, 3)).toBe(3);
    const { rows } = await pool.query(
      'select (select horizon from audit.sealer) = xid as reached from audit.entries order by position',
    );
    expect(rows.map(({ reached }) => reached)).toEqual([false, false, true, false, false]);
    await sealAll();
    expect(await verify()).toMatchObject({ unsealed: 0, problems: [] });
  });

  it('finds where the trail ends by the index of transactions, however long it is', async () => {
    await pool.query(`insert into audit.entries (id, account_id, display_name, roles, action, operation_hash, request_id, records)
      select 'aud_' || n, 'acct_1', 'Nurse One', '{NURSE}', 'READ', 'abc', 'req', '[]' from generate_series(1, 20000) n`);
    await pool.query(`insert into audit.seals (clinic_id, seq, entry_id, entry_hash, previous_hash, hash, sealed_at)
      select 'network', position, id, '', '', '', now() from audit.entries`);
    await pool.query('insert into audit.sealer (horizon) select max(xid) from audit.entries');
    await pool.query('analyze audit.entries, audit.seals, audit.sealer');
    const { rows } = await pool.query(`explain ${unsealedStatement.replace('$1', '500')}`);
    const plan = rows.map((row) => String(Object.values(row as object)[0])).join('\n');
    expect(plan).toContain('Index Cond: (xid >=');
  });

  it('goes on after a restore to a server that counts its transactions from the start', async () => {
    await sealedTrail();
    await pool.query("update audit.sealer set horizon = '900000000'");
    await addEntry(pool, 'aud_7');
    await sealAll();
    expect(await verify()).toMatchObject({ unsealed: 0, problems: [] });
  });
});

describe('verifying the audit chain', () => {
  it('finds nothing in an untouched trail, whatever the time zone of the session', async () => {
    await sealedTrail();
    const client = await pool.connect();
    await client.query("set time zone 'Pacific/Honolulu'");
    expect(await verifyAuditChain(client)).toEqual({ clinics: 2, entries: 8, unsealed: 0, problems: [] });
    client.release(true);
  });

  const first = { clinicId: 'clin_a', entryId: 'aud_3', seq: 3 };
  it.each([
    ['an edited name', "update audit.entries set display_name = 'Nobody' where id = 'aud_3'"],
    ['an edited purpose', "update audit.entries set purpose = null where id = 'aud_3'"],
    ['edited records', `update audit.entries set records = '[]' where id = 'aud_3'`],
    ['edited roles', "update audit.entries set roles = '{PHYSICIAN}' where id = 'aud_3'"],
    [
      'a moved time',
      "update audit.entries set recorded_at = recorded_at + interval '1 microsecond' where id = 'aud_3'",
    ],
    ['an entry given to another clinic', "update audit.entries set clinic_id = 'clin_b' where id = 'aud_3'"],
    [
      'an edited seal',
      "update audit.seals set sealed_at = sealed_at + interval '1 second' where seq = 3 and clinic_id = 'clin_a'",
    ],
    ['an edited entry hash', "update audit.seals set entry_hash = 'x' where seq = 3 and clinic_id = 'clin_a'"],
    ['an edited hash', "update audit.seals set hash = 'x' where seq = 3 and clinic_id = 'clin_a'"],
    ['an edited previous hash', "update audit.seals set previous_hash = 'x' where seq = 3 and clinic_id = 'clin_a'"],
  ])('locates %s', async (_, tampering) => {
    await sealedTrail();
    await pool.query(tampering);
    expect((await verify()).problems).toEqual([{ ...first, kind: 'ALTERED' }]);
  });

  it('locates an entry whose digest was false from the start, or was taken away', async () => {
    await addEntry(pool, 'aud_1');
    await addEntry(pool, 'aud_2');
    await pool.query("update audit.entries set digest = 'x' where id = 'aud_1'");
    await sealAll();
    await pool.query("update audit.entries set digest = null where id = 'aud_2'");
    const { problems } = await verify();
    expect(problems.map(({ entryId, kind }) => [entryId, kind])).toEqual([
      ['aud_1', 'ALTERED'],
      ['aud_2', 'ALTERED'],
    ]);
  });

  it('vouches as well for entries from before there were digests', async () => {
    await addEntry(pool, 'aud_1', 'clin_a', false);
    await addEntry(pool, 'aud_2');
    await addEntry(pool, 'aud_3', 'clin_a', false);
    await sealAll();
    expect(await verify()).toEqual({ clinics: 1, entries: 3, unsealed: 0, problems: [] });
    await pool.query("update audit.entries set display_name = 'Nobody' where id = 'aud_3'");
    expect((await verify()).problems).toEqual([{ ...first, kind: 'ALTERED' }]);
  });

  it('locates an entry that was deleted', async () => {
    await sealedTrail();
    await pool.query("delete from audit.entries where id = 'aud_3'");
    expect((await verify()).problems).toEqual([{ ...first, kind: 'DELETED' }]);
  });

  it('locates an entry that was deleted with its seal', async () => {
    await sealedTrail();
    await pool.query("delete from audit.entries where id = 'aud_3'; delete from audit.seals where entry_id = 'aud_3'");
    expect((await verify()).problems).toEqual([{ ...first, entryId: null, kind: 'DELETED' }]);
  });

  it('locates a seal that was deleted, and the entry left without it', async () => {
    await sealedTrail();
    await pool.query("delete from audit.seals where entry_id = 'aud_3'");
    expect((await verify()).problems).toEqual([
      { ...first, entryId: null, kind: 'DELETED' },
      { ...first, seq: null, kind: 'UNSEALED' },
    ]);
  });

  it.each([
    ['clinic_id, seq', "update audit.seals set seq = 6 - seq where seq in (2, 4) and clinic_id = 'clin_a'"],
    [
      'entry_id',
      "update audit.seals set entry_id = case seq when 2 then 'aud_4' else 'aud_2' end where seq in (2, 4) and clinic_id = 'clin_a'",
    ],
  ])('locates seals whose %s were exchanged', async (_, exchange) => {
    await sealedTrail();
    await pool.query(`begin; alter table audit.seals drop constraint seals_pkey, drop constraint seals_entry_id_key; ${exchange};
      alter table audit.seals add primary key (clinic_id, seq), add constraint seals_entry_id_key unique (entry_id); commit`);
    const { problems } = await verify();
    expect(problems.map(({ seq, kind }) => [seq, kind])).toEqual([
      [2, 'REORDERED'],
      [4, 'REORDERED'],
    ]);
  });

  it.each([
    [
      'the tail of seals and entries',
      "delete from audit.entries where id in ('aud_5', 'aud_6'); delete from audit.seals where clinic_id = 'clin_a' and seq > 4",
      5,
    ],
    [
      'a whole clinic',
      "delete from audit.entries where clinic_id = 'clin_a'; delete from audit.seals where clinic_id = 'clin_a'",
      1,
    ],
    ['the head', "delete from audit.heads where clinic_id = 'clin_a'", 7],
  ])('locates that %s was cut off', async (_, truncation, seq) => {
    await sealedTrail();
    await pool.query(truncation);
    expect((await verify()).problems).toEqual([{ clinicId: 'clin_a', seq, entryId: null, kind: 'TRUNCATED' }]);
  });

  it('still locates a truncation after sealing went on', async () => {
    await sealedTrail();
    await pool.query("delete from audit.entries where id = 'aud_6'; delete from audit.seals where entry_id = 'aud_6'");
    await addEntry(pool, 'aud_7');
    await sealAll();
    expect((await verify()).problems).toEqual([{ clinicId: 'clin_a', seq: 6, entryId: null, kind: 'DELETED' }]);
  });

  it('locates an entry that was slipped in behind the sealer', async () => {
    await sealedTrail();
    await addEntry(pool, 'aud_forged');
    await pool.query("update audit.entries set xid = '3' where id = 'aud_forged'");
    expect((await verify()).problems).toEqual([
      { clinicId: 'clin_a', seq: null, entryId: 'aud_forged', kind: 'UNSEALED' },
    ]);
  });

  it.each([
    [3, 'the follower that still names the old hash'],
    [6, 'the head'],
  ])('locates an edit at %i whose seal was forged to fit, by %s', async (seq) => {
    await sealedTrail();
    await pool.query("update audit.entries set display_name = 'Nobody' where id = $1", [`aud_${seq}`]);
    const { rows } = await pool.query(
      `select encode(s.previous_hash, 'hex') as previous_hash, ${sealedAtMicroseconds} as sealed_at, ${auditEntryColumns}
       from audit.seals s join audit.entries e on e.id = s.entry_id where s.clinic_id = 'clin_a' and s.seq = $1`,
      [seq],
    );
    const entryHash = hashAuditEntry(rows[0]);
    const { previous_hash: previousHash, sealed_at: sealedAt, id: entryId } = rows[0];
    const hash = hashAuditSeal({ chain: 'clin_a', seq, entryId, entryHash, previousHash, sealedAt });
    await pool.query(
      "update audit.seals set entry_hash = decode($1, 'hex'), hash = decode($2, 'hex') where entry_id = $3",
      [entryHash, hash, entryId],
    );
    expect((await verify()).problems).toEqual([{ clinicId: 'clin_a', seq, entryId, kind: 'ALTERED' }]);
  });
});
