import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { takeInFacts } from '@surcease/subgraph-outcomes/facts';
import { copyText } from './copy-text.js';
import { generateNetwork, type NetworkOptions } from './generate-network.js';
import type { RowBatch, TableName } from './rows.js';
import { tableColumns, tableNames } from './tables.js';
import { withoutForcedRowSecurity } from './without-forced-row-security.js';

export interface LoadProgress {
  patients: number;
  totalPatients: number;
  rows: number;
}

export interface LoadOptions extends NetworkOptions {
  /** Called after each batch; for a progress bar over `patients` of `totalPatients`. */
  onProgress?: (progress: LoadProgress) => void;
}

export interface LoadResult {
  rows: number;
  rowsByTable: Readonly<Record<TableName, number>>;
  durationMs: number;
}

/**
 * Copies a generated network into migrated, empty tables, vacuums and analyses them. All or nothing: one transaction, so that a
 * load cut short leaves no half network behind. The network is seen at the time of the call unless an anchor
 * is given.
 * @param pool connects as the owner of the tables
 * @throws Error where there is already a clinic
 */
export async function loadNetwork(pool: Pool, { onProgress, ...options }: LoadOptions = {}): Promise<LoadResult> {
  const begun = performance.now();
  const network = generateNetwork({ anchorDate: new Date(), ...options });
  const rowsByTable = Object.fromEntries(tableNames.map((name) => [name, 0])) as Record<TableName, number>;
  const progress = { patients: 0, totalPatients: network.patientCount, rows: 0 };
  const client = await pool.connect();
  // A lost connection also fails the statement that runs; unheard, the event would end the process.
  const heard = (): void => {};
  client.on('error', heard);
  let failure: unknown;
  try {
    await client.query('begin');
    await withoutForcedRowSecurity(client, async () => {
      await refuseWhereClinicsExist(client);
      for (const batch of network.batches()) {
        for (const table of tableNames) {
          rowsByTable[table] += batch[table].length;
          progress.rows += batch[table].length;
          await copyRows(client, table, batch);
        }
        await takeInFacts(
          (text, events) => client.query(text.replaceAll('$events', '$1::jsonb'), [events]),
          batch['events.log'].map(({ occurred_at, ...event }) => ({ ...event, occurredAt: occurred_at })),
        );
        progress.patients += batch['outcomes.episodes'].length;
        onProgress?.({ ...progress });
      }
    });
    await client.query('commit');
    // Vacuumed too: what is compared is read from indexes alone where rows are known to be seen by all.
    await client.query(`vacuum (analyze) ${[...tableNames, ...factTables].join(', ')}`);
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    // A failed connection is not given back: its transaction, and what is left of its COPY, end with it.
    client.off('error', heard);
    client.release(failure !== undefined);
  }
  return { rows: progress.rows, rowsByTable, durationMs: performance.now() - begun };
}

/** Filled by what the log tells, not copied. */
const factTables = [
  'outcomes.episode_milestones',
  'outcomes.session_facts',
  'outcomes.adverse_event_facts',
  'outcomes.deviation_facts',
];

async function refuseWhereClinicsExist(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>('select exists (select from clinics.clinics) as found');
  if (rows[0]?.found)
    throw new Error('The database already has clinics: the demo network is only loaded into an empty one.');
}

async function copyRows(client: PoolClient, table: TableName, batch: RowBatch): Promise<void> {
  const rows = batch[table];
  if (rows.length === 0) return;
  const target = client.query(copyFrom(`copy ${table} (${tableColumns[table].join(', ')}) from stdin`));
  await pipeline(Readable.from([copyText(table, rows)], { objectMode: false }), target);
}
