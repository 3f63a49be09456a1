import type { Reader } from '@surcease/persistence';
import { type CohortFilter, cohortOf, cohortValues } from './cohort.js';
import { factorsOf } from './cohort-table.js';
import type { Indicator } from './indicator.js';

/** Rows a statement: a network of a million episodes is read in steps that each end well within the time allowed. */
const STEP = 20_000;

/**
 * Every episode or session whose case mix is known, as lines for a CohortTable, step by step: one text a step, so that
 * the process that asks makes no object of each row.
 * @param cut the day of the data cut, YYYY-MM-DD
 */
export async function* cohortLines(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  filter: CohortFilter,
): AsyncGenerator<string> {
  const fields = [
    'e.event',
    'e.value',
    `e.on_day - date '1970-01-01'`,
    ...factorsOf(indicator.kind === 'MEAN').map(({ sql }) => sql),
  ].map((field) => `E'\\t', ${field}`);
  const text = `select coalesce(string_agg(s.line, E'\\n'), '') as lines, max(s.id) as last, count(*)::int as n from (
      select e.id, concat(e.clinic_id, E'\\t', case when e.state = 'ANSWERED' then concat('A', ${fields.join(', ')}) else left(e.state, 1) end) as line
      from ${cohortOf(indicator)} where e.id > $8 and e.diagnosis_group is not null and e.baseline_nrs is not null
      order by e.id limit ${STEP}) s`;
  for (let last: string | null = ''; last !== null;) {
    const values: unknown[] = [...cohortValues(indicator, filter, cut), last];
    const [step] = await reader.rows<{ lines: string; last: string | null; n: number }>(text, values);
    if (step && step.n > 0) yield step.lines;
    last = step && step.n === STEP ? step.last : null;
  }
}
