import type pg from 'pg';
import type { StreamSeqs } from './logged-event.js';
import { lastSeqs } from './stream-reader.js';

export interface Snapshot<S> {
  readonly data: S;
  /** What the data already contains of each stream. */
  readonly lastSeqs: StreamSeqs;
}

/** Reads data and the seqs it stands for in one database snapshot, so that the deltas after it fit exactly. */
export async function readSnapshot<S>(
  pool: pg.Pool,
  streams: readonly string[],
  query: (client: pg.PoolClient) => Promise<S>,
): Promise<Snapshot<S>> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query('begin isolation level repeatable read read only');
    const seqs = await lastSeqs(client, streams);
    const data = await query(client);
    await client.query('commit');
    return { data, lastSeqs: seqs };
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    // A client that failed may stand in an aborted transaction: the pool destroys it rather than lend it again.
    client.release(failure);
  }
}
