import { hash } from 'node:crypto';
import { auditDigest } from '@surcease/persistence';

/** The chain of entries that belong to no clinic. */
export const networkChain = 'network';

const microseconds = (column: string) => `(extract(epoch from ${column}) * 1000000)::bigint::text`;

/** What a seal takes of an entry, as text that depends on neither the session's time zone nor its locale. */
export const sealedColumns = `
  e.position::text as position, e.xid::text as xid, e.id, e.clinic_id, ${microseconds('e.recorded_at')} as recorded_at,
  encode(e.digest, 'hex') as digest`;

/** Every column of an entry, in the same way. */
export const auditEntryColumns = `${sealedColumns},
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

/** Hashes are in hexadecimal digits, as they are hashed themselves. */
export interface AuditSeal {
  readonly chain: string;
  readonly seq: number;
  readonly entryId: string;
  readonly entryHash: string;
  readonly previousHash: string;
  /** Microseconds since 1970, in digits. */
  readonly sealedAt: string;
}

type EntryRow = Record<string, unknown>;

/** The hash of an entry for its seal: its place, its time, and the digest that its writer gave it, in hexadecimal. */
export function hashDigestedEntry(row: EntryRow, digest: string): string {
  const { position, xid, id, clinic_id: clinicId, recorded_at: recordedAt } = row;
  return sha256(JSON.stringify([position, xid, id, clinicId, recordedAt, digest]));
}

/**
 * The same from the entry's contents. One from before there were digests is hashed as a whole, as a JSON array in a
 * fixed order.
 */
export function hashAuditEntry(row: EntryRow): string {
  return row['digest']
    ? hashDigestedEntry(row, digestOf(row))
    : sha256(JSON.stringify(entryFields.map((field) => row[field] ?? null)));
}

function digestOf(row: EntryRow): string {
  const text = (name: string) => row[name] as string;
  return auditDigest({
    id: text('id'),
    clinicId: text('clinic_id'),
    accountId: text('account_id'),
    displayName: text('display_name'),
    roles: row['roles'] as string[],
    purpose: text('purpose'),
    action: text('action'),
    operationName: text('operation_name'),
    operationHash: text('operation_hash'),
    requestId: text('request_id'),
    records: text('records'),
  });
}

export function hashAuditSeal(seal: AuditSeal): string {
  const { chain, seq, entryId, entryHash, previousHash, sealedAt } = seal;
  return sha256(JSON.stringify([previousHash, chain, seq, entryId, entryHash, sealedAt]));
}

/** What the first seal of a chain follows. */
export function chainOrigin(chain: string): string {
  return sha256(JSON.stringify(['surcease audit chain', 1, chain]));
}

function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}
