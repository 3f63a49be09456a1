import type { GeneratedNetwork } from './generate-network.js';
import type { RowBatch } from './rows.js';
import { emptyBatch, tableNames } from './tables.js';

/** All rows of a network at once, in memory: for tests and small scales. */
export function collectRows(network: GeneratedNetwork, patientsPerBatch?: number): RowBatch {
  const all = emptyBatch();
  const lists = all as Record<string, unknown[]>;
  for (const batch of network.batches(patientsPerBatch))
    for (const table of tableNames) lists[table] = [...(lists[table] ?? []), ...batch[table]];
  return all;
}
