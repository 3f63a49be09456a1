import { auditEntryColumns, networkChain, sealedAtMicroseconds } from './audit-chain.js';
import { AuditChainWalk, type StoredSeal } from './audit-chain-walk.js';
import type { AuditProblem } from './audit-problem.js';
import type { Queryable } from './queryable.js';

export interface AuditVerification {
  /** Chains looked at: one a clinic, and `network` where entries without a clinic were sealed. */
  readonly clinics: number;
  /** Entries there are, sealed or not. */
  readonly entries: number;
  readonly unsealed: number;
  readonly problems: AuditProblem[];
}

const pageSize = 2_000;

/**
 * Recomputes every chain and locates what does not fit. Reads one snapshot, so it may run beside the sealer.
 * What it cannot see is a tail that was cut from entries, seals and head alike: keep copies of audit.heads elsewhere.
 * @param client one dedicated connection outside a transaction, of a role that may read schema audit
 */
export async function verifyAuditChain(client: Queryable): Promise<AuditVerification> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const heads = await readHeads(client);
    const problems: AuditProblem[] = [];
    for (const chain of heads.keys()) problems.push(...(await walk(client, chain, heads.get(chain))));
    problems.push(...(await passedOver(client)));
    const counts = await client.query(`
      select count(*) as entries, count(*) filter (where s.entry_id is null) as unsealed
      from audit.entries e left join audit.seals s on s.entry_id = e.id`);
    const { entries, unsealed } = counts.rows[0] ?? {};
    return { clinics: heads.size, entries: Number(entries), unsealed: Number(unsealed), problems };
  } finally {
    await client.query('commit');
  }
}

type Head = { seq: number; hash: string };

/** By chain; undefined for a chain whose head is gone. */
async function readHeads(client: Queryable): Promise<Map<string, Head | undefined>> {
  const { rows } = await client.query(`
    select chain, h.seq, encode(h.hash, 'hex') as hash
    from (select clinic_id as chain from audit.heads union select clinic_id from audit.seals) chains
    left join audit.heads h on h.clinic_id = chain order by chain`);
  return new Map(
    rows.map((row) => {
      const head = row['seq'] === null ? undefined : { seq: Number(row['seq']), hash: String(row['hash']) };
      return [String(row['chain']), head];
    }),
  );
}

async function walk(client: Queryable, chain: string, head: Head | undefined): Promise<AuditProblem[]> {
  const chainWalk = new AuditChainWalk(chain);
  for (let after: unknown = null; ;) {
    const { rows } = await client.query(
      `select s.seq as seal_seq, s.entry_id, encode(s.entry_hash, 'hex') as entry_hash,
              encode(s.previous_hash, 'hex') as previous_hash, encode(s.hash, 'hex') as hash, ${sealedAtMicroseconds} as sealed_at,
              ${auditEntryColumns}
       from audit.seals s left join audit.entries e on e.id = s.entry_id
       where s.clinic_id = $1 and ($2::bigint is null or s.seq > $2) order by s.seq limit ${pageSize}`,
      [chain, after],
    );
    for (const row of rows) chainWalk.add(storedSeal(chain, row));
    if (rows.length < pageSize) return chainWalk.end(head);
    after = rows.at(-1)?.['seal_seq'];
  }
}

function storedSeal(chain: string, row: Record<string, unknown>): StoredSeal {
  return {
    chain,
    seq: Number(row['seal_seq']),
    entryId: String(row['entry_id']),
    entryHash: String(row['entry_hash']),
    previousHash: String(row['previous_hash']),
    hash: String(row['hash']),
    sealedAt: String(row['sealed_at']),
    entry: row['id'] === null ? null : row,
  };
}

async function passedOver(client: Queryable): Promise<AuditProblem[]> {
  const { rows } = await client.query(`
    select e.id, e.clinic_id from audit.entries e
    where e.xid < (select horizon from audit.sealer) and not exists (select from audit.seals s where s.entry_id = e.id)
    order by e.position`);
  return rows.map((row) => ({
    clinicId: row['clinic_id'] === null ? networkChain : String(row['clinic_id']),
    seq: null,
    entryId: String(row['id']),
    kind: 'UNSEALED',
  }));
}
