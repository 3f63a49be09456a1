import { newId } from '@surcease/kernel';
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

export const AUDIT_COLUMNS = `(id, clinic_id, account_id, display_name, roles, purpose, action, operation_name, operation_hash, request_id, records)`;

/** The audit entry of a write, in the write's own transaction. */
export async function appendAuditEntry(sql: SqlRunner, entry: AuditEntry): Promise<void> {
  await sql(
    `insert into audit.entries ${AUDIT_COLUMNS} values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?::jsonb)`,
    [
      newId('aud'),
      entry.clinicId,
      entry.accountId,
      entry.displayName,
      entry.roles.join(','),
      entry.purpose,
      entry.action,
      entry.operationName,
      entry.operationHash,
      entry.requestId,
      JSON.stringify(entry.records),
    ],
  );
}
