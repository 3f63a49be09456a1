import { createHash } from 'node:crypto';

/** The chain of entries that belong to no clinic. */
export const networkChain = 'network';

const microseconds = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint::text`;

/** Every column of an entry, as text that depends on neither the session's time zone nor its locale. */
export const auditEntryColumns = `
  e.position::text as position, e.xid::text as xid, e.id, e.clinic_id, ${microseconds('e.recorded_at')} as recorded_at,
  e.account_id, e.display_name, e.roles, e.purpose, e.action, e.operation_name, e.operation_hash, e.request_id,
  e.records::text as records`;

export const sealedAtMicroseconds = microseconds('s.sealed_at');

const entryFields = [
  'position',
  'xid',
  'id',
  'clinic_id',
  'recorded_at',
  'account_id',
  'display_name',
  'roles',
  'purpose',
  'action',
  'operation_name',
  'operation_hash',
  'request_id',
  'records',
] as const;

export interface AuditSeal {
  readonly chain: string;
  readonly seq: number;
  readonly entryId: string;
  readonly entryHash: Buffer;
  readonly previousHash: Buffer;
  /** Microseconds since 1970, in digits. */
  readonly sealedAt: string;
}

/** The digest of an entry's canonical JSON: an array in a fixed order, so a column added later changes no old hash. */
export function hashAuditEntry(row: Record<string, unknown>): Buffer {
  return sha256(JSON.stringify(entryFields.map((field) => row[field] ?? null)));
}

export function hashAuditSeal(seal: AuditSeal): Buffer {
  const { chain, seq, entryId, entryHash, previousHash, sealedAt } = seal;
  return sha256(
    JSON.stringify([previousHash.toString('hex'), chain, seq, entryId, entryHash.toString('hex'), sealedAt]),
  );
}

/** What the first seal of a chain follows. */
export function chainOrigin(chain: string): Buffer {
  return sha256(JSON.stringify(['surcease audit chain', 1, chain]));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
