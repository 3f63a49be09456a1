import { newId } from '@surcease/kernel';
import { auditDigest } from './audit-digest.js';
import type { SqlRunner } from './sql-runner.js';

/** Records of one type that an operation touched. A long list is cut, its count is not. */
export interface AuditRecords {
  type: string;
  count: number;
  ids: string[];
}

/** One operation's touch of one clinic's records. */
export interface AuditEntry {
  clinicId: string | null;
  accountId: string;
  displayName: string;
  roles: readonly string[];
  purpose: string | null;
  action: 'READ' | 'WRITE';
  operationName: string | null;
  operationHash: string;
  requestId: string;
  records: readonly AuditRecords[];
}

export const AUDIT_COLUMNS = `(id, clinic_id, account_id, display_name, roles, purpose, action, operation_name, operation_hash, request_id, records, digest)`;

/** An entry's values in the order of the columns, roles as a list and the digest in hexadecimal digits. */
export function auditValues(entry: AuditEntry): unknown[] {
  const contents = { ...entry, id: newId('aud'), records: JSON.stringify(entry.records) };
  const { id, clinicId, accountId, displayName, roles, purpose, action } = contents;
  const { operationName, operationHash, requestId, records } = contents;
  const about = [id, clinicId, accountId, displayName, roles, purpose, action, operationName, operationHash, requestId];
  return [...about, records, auditDigest(contents)];
}

/** The audit entry of a write, in the write's own transaction. */
export async function appendAuditEntry(sql: SqlRunner, entry: AuditEntry): Promise<void> {
  const values = auditValues(entry).map((value) => (Array.isArray(value) ? value.join(',') : value));
  await sql(
    `insert into audit.entries ${AUDIT_COLUMNS}
     values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?::json, decode(?, 'hex'))`,
    values,
  );
}
