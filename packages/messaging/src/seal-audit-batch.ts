import type pg from 'pg';
import {
  auditEntryColumns,
  chainOrigin,
  hashAuditEntry,
  hashAuditSeal,
  hashDigestedEntry,
  networkChain,
  sealedColumns,
  type AuditSeal,
} from './audit-chain.js';

const sealerLock = 7_305_418_001;

/** Transactions the horizon may trail behind while there is nothing to seal. */
const longestLag = 10_000n;

/**
 * Entries without a seal, in one snapshot. As in the log's tail, the horizon only says from where to look: entries of
 * transactions below it are settled and sealed; those at or above it are sealed as soon as they are seen, and a
 * transaction that commits late is found by the next look. Seals are looked up one by one: a join would read them all.
 * The order is that of the index of transactions: by position alone, the whole trail would be read to find its end.
 */
export const unsealedStatement = `
  with mark as materialized (
    select pg_snapshot_xmin(pg_current_snapshot()) as settled, (extract(epoch from clock_timestamp()) * 1000000)::bigint::text as now,
           -- A restored server counts transactions from the start again: look at everything once.
           (select case when horizon > pg_snapshot_xmax(pg_current_snapshot()) then '0'::xid8 else horizon end
            from audit.sealer) as horizon
  )
  select mark.settled::text as settled, coalesce(mark.horizon, '0')::text as horizon, mark.now, e.*
  from mark left join lateral (
    select ${sealedColumns}, e.xid as entry_xid, e.position as entry_order from audit.entries e
    where e.xid >= coalesce(mark.horizon, '0'::xid8)
      and (select s.seq from audit.seals s where s.entry_id = e.id) is null
    order by e.xid, e.position limit $1
  ) e on true
  order by e.entry_xid, e.entry_order`;

type Sealed = AuditSeal & { hash: string };

/** Seals at most `batchSize` entries in one transaction and answers how many; 0 where another process holds the lock. */
export async function sealAuditBatch(pool: pg.Pool, batchSize: number): Promise<number> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('begin isolation level read committed');
    const sealed = (await holdsLock(client)) ? await sealUnder(client, batchSize) : 0;
    await client.query('commit');
    return sealed;
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.release(failure);
  }
}

/** A statement of its own: the snapshot of the next one is then younger than the last holder's commit. */
async function holdsLock(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_xact_lock($1) as held', [sealerLock]);
  return rows[0]?.held === true;
}

async function sealUnder(client: pg.PoolClient, batchSize: number): Promise<number> {
  const { rows } = await client.query<Record<string, unknown>>(unsealedStatement, [batchSize]);
  const entries = rows.filter((row) => row['id'] !== null);
  if (entries.length > 0) await append(client, entries);
  const { settled, horizon } = rows[0] ?? {};
  // A full batch may have left entries behind: of its last transaction, and of all that come after.
  const last = entries.length < batchSize ? settled : entries.at(-1)?.['xid'];
  const reached = BigInt(String(last)) < BigInt(String(settled)) ? last : settled;
  // Moving it costs a transaction id, so an idle sealer leaves it.
  const worthwhile = entries.length > 0 || BigInt(String(settled)) - BigInt(String(horizon)) > longestLag;
  if (worthwhile) await moveHorizon(client, String(reached));
  return entries.length;
}

async function append(client: pg.PoolClient, entries: readonly Record<string, unknown>[]): Promise<void> {
  const heads = await readHeads(client, [...new Set(entries.map(chainOf))]);
  const wholeHashes = await hashUndigested(client, entries);
  const seals = entries.map((entry) => {
    const chain = chainOf(entry);
    const head = heads.get(chain) ?? { seq: 0, hash: chainOrigin(chain) };
    const seal = {
      chain,
      seq: head.seq + 1,
      entryId: String(entry['id']),
      entryHash: wholeHashes.get(entry['id']) ?? hashDigestedEntry(entry, String(entry['digest'])),
      previousHash: head.hash,
      sealedAt: String(entry['now']),
    };
    const sealed: Sealed = { ...seal, hash: hashAuditSeal(seal) };
    heads.set(chain, sealed);
    return sealed;
  });
  await client.query(
    `insert into audit.seals (clinic_id, seq, entry_id, entry_hash, previous_hash, hash, sealed_at)
     select chain, seq, entry_id, decode(entry_hash, 'hex'), decode(previous_hash, 'hex'), decode(hash, 'hex'),
       timestamptz 'epoch' + micros * interval '1 microsecond'
     from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[])
       as seal (chain, seq, entry_id, entry_hash, previous_hash, hash, micros)`,
    [
      seals.map((seal) => seal.chain),
      seals.map((seal) => seal.seq),
      seals.map((seal) => seal.entryId),
      seals.map((seal) => seal.entryHash),
      seals.map((seal) => seal.previousHash),
      seals.map((seal) => seal.hash),
      seals.map((seal) => seal.sealedAt),
    ],
  );
  await writeHeads(client, heads);
}

/** Entries whose writer gave no digest are read as a whole: those from before a migration, and whatever came by hand. */
async function hashUndigested(
  client: pg.PoolClient,
  entries: readonly Record<string, unknown>[],
): Promise<Map<unknown, string>> {
  const ids = entries.filter((entry) => entry['digest'] === null).map((entry) => entry['id']);
  if (ids.length === 0) return new Map();
  const text = `select ${auditEntryColumns} from audit.entries e where e.id = any($1::text[])`;
  const { rows } = await client.query<Record<string, unknown>>(text, [ids]);
  return new Map(rows.map((row) => [row['id'], hashAuditEntry(row)]));
}

async function readHeads(client: pg.PoolClient, chains: string[]): Promise<Map<string, { seq: number; hash: string }>> {
  const { rows } = await client.query<{ clinic_id: string; seq: string; hash: string }>(
    "select clinic_id, seq, encode(hash, 'hex') as hash from audit.heads where clinic_id = any($1::text[])",
    [chains],
  );
  return new Map(rows.map((row) => [row.clinic_id, { seq: Number(row.seq), hash: row.hash }]));
}

async function writeHeads(client: pg.PoolClient, heads: Map<string, { seq: number; hash: string }>): Promise<void> {
  const values = [...heads.values()];
  await client.query(
    `insert into audit.heads (clinic_id, seq, hash)
     select chain, seq, decode(hash, 'hex') from unnest($1::text[], $2::bigint[], $3::text[]) as head (chain, seq, hash)
     on conflict (clinic_id) do update set seq = excluded.seq, hash = excluded.hash`,
    [[...heads.keys()], values.map((head) => head.seq), values.map((head) => head.hash)],
  );
}

async function moveHorizon(client: pg.PoolClient, settled: string): Promise<void> {
  await client.query(
    `insert into audit.sealer (horizon) values ($1::xid8)
     on conflict (only_row) do update set horizon = excluded.horizon where sealer.horizon <> excluded.horizon`,
    [settled],
  );
}

function chainOf(entry: Record<string, unknown>): string {
  return entry['clinic_id'] === null ? networkChain : String(entry['clinic_id']);
}
