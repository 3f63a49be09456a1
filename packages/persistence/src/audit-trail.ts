import { newId } from '@surcease/kernel';
import { createConnectionPool } from './connection-pool.js';
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

const COLUMNS = `(id, clinic_id, account_id, display_name, roles, purpose, action, operation_name, operation_hash, request_id, records)`;

/** The audit entry of a write, in the write's own transaction. */
export async function appendAuditEntry(sql: SqlRunner, entry: AuditEntry): Promise<void> {
  await sql(
    `insert into audit.entries ${COLUMNS} values (?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?::jsonb)`,
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

/** Where the entries of reads go before an answer leaves. */
export interface AuditSink extends AsyncDisposable {
  write(entries: readonly AuditEntry[]): Promise<void>;
}

const INSERT_MANY = `insert into audit.entries ${COLUMNS}
  select e->>0, e->>1, e->>2, e->>3, array(select jsonb_array_elements_text(e->4)), e->>5, e->>6, e->>7, e->>8, e->>9, e->10
  from jsonb_array_elements($1::jsonb) e`;

/** Writes all entries of one operation in one statement, durable when it resolves. */
export function createAuditSink(config: { url: string; size?: number }): AuditSink {
  const pool = createConnectionPool({ url: config.url, size: config.size ?? 4 });
  return {
    async write(entries) {
      if (entries.length === 0) return;
      const values = entries.map((entry) => [
        newId('aud'),
        entry.clinicId,
        entry.accountId,
        entry.displayName,
        entry.roles,
        entry.purpose,
        entry.action,
        entry.operationName,
        entry.operationHash,
        entry.requestId,
        entry.records,
      ]);
      await pool.query({ name: 'audit', text: INSERT_MANY, values: [JSON.stringify(values)] });
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}
