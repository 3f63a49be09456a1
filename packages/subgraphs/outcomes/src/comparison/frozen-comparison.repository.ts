import type { Reader } from '@surcease/persistence';
import type { ComparisonFilter } from './comparison-filter.js';
import type { Adjust } from './comparison-question.js';

/** A frozen comparison as the graph names its facts; `comparison` is what was answered. */
export interface FrozenComparisonRow {
  token: string;
  createdAt: string;
  adjust: Adjust;
  filter: ComparisonFilter;
  comparison: object;
}

export async function frozenComparisonByToken(reader: Reader, token: string): Promise<FrozenComparisonRow | null> {
  const [found] = await reader.rows<FrozenComparisonRow>(
    `select token, created_at as "createdAt", adjust, filter, payload as comparison
     from outcomes.frozen_comparisons where token = $1`,
    [token],
  );
  return found ?? null;
}
