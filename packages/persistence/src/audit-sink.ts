import { AUDIT_COLUMNS, type AuditEntry, auditValues } from './audit-trail.js';
import { createConnectionPool } from './connection-pool.js';

/** Where the entries of reads go before an answer leaves. */
export interface AuditSink extends AsyncDisposable {
  /** Durable when it resolves; rejects where the entries of this operation could not be kept, and none of them is. */
  write(entries: readonly AuditEntry[]): Promise<void>;
}

const INSERT_MANY = `insert into audit.entries ${AUDIT_COLUMNS}
  select e->>0, e->>1, e->>2, e->>3, array(select jsonb_array_elements_text(e->4)), e->>5, e->>6, e->>7, e->>8, e->>9,
    (e->>10)::json, decode(e->>11, 'hex')
  from jsonb_array_elements($1::jsonb) e`;

type Values = readonly unknown[];

interface Operation {
  entries: readonly Values[];
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Writes what is waiting in one statement as soon as a connection is free: under load operations share the wait for
 * the disk, which bounds how many can be answered a second. One connection shares it best: with two, batches were
 * smaller, and the database worked a third more for the trail.
 */
export function createAuditSink({ url, size = 1 }: { url: string; size?: number }): AuditSink {
  const pool = createConnectionPool({ url, size });
  const insert = (entries: readonly Values[]) =>
    pool.query({ name: 'audit', text: INSERT_MANY, values: [JSON.stringify(entries)] });
  let waiting: Operation[] = [];
  let underWay = 0;

  async function writeWaiting(): Promise<void> {
    const batch = waiting;
    waiting = [];
    underWay += 1;
    await writeTogether(batch);
    underWay -= 1;
    if (waiting.length > 0) void writeWaiting();
  }

  /** Where the batch fails, each operation is tried alone, so that it fails for its own sake only. */
  async function writeTogether(batch: readonly Operation[]): Promise<void> {
    try {
      await insert(batch.flatMap(({ entries }) => entries));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else await Promise.all(batch.map((operation) => writeTogether([operation])));
    }
  }

  return {
    write(entries) {
      if (entries.length === 0) return Promise.resolve();
      return new Promise((resolve, reject) => {
        waiting.push({ entries: entries.map(auditValues), resolve, reject });
        if (underWay < size) void writeWaiting();
      });
    },
    [Symbol.asyncDispose]: () => pool.end(),
  };
}
