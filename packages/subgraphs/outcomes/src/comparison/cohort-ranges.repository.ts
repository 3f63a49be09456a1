import type { Reader } from '@surcease/persistence';
import type { Indicator } from './indicator.js';
import { indicatorRules } from './indicator-rule.js';

/** Ids above `after` and up to `upTo`; null is no end. */
export interface IdRange {
  after: string;
  upTo: string | null;
}

/** Rows of one statement; a network of the usual size is one range. */
const ROWS_A_RANGE = 30_000;

/** Parts of a cohort's source that are counted one by one, so that no statement takes longer than it may. */
export async function cohortRanges(reader: Reader, { id }: Indicator, rowsARange = ROWS_A_RANGE): Promise<IdRange[]> {
  const isOfSessions = indicatorRules[id].source.kind === 'SESSION';
  const [table, key] = isOfSessions ? ['outcomes.session_facts', 'session_id'] : ['outcomes.episodes', 'id'];
  const ranges: IdRange[] = [];
  for (let after = ''; ;) {
    const [next] = await reader.rows<{ id: string }>(
      `select ${key} as id from ${table} where ${key} > $1 order by ${key} offset ${rowsARange - 1} limit 1`,
      [after],
    );
    ranges.push({ after, upTo: next?.id ?? null });
    if (!next) return ranges;
    after = next.id;
  }
}
