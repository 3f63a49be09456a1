import type { Reader } from '@surcease/persistence';
import { type CohortFilter, cohortOf, cohortValues } from '../comparison/cohort.js';
import { cohortRanges } from '../comparison/cohort-ranges.repository.js';
import { everything } from '../comparison/comparison-filter.js';
import type { Indicator } from '../comparison/indicator.js';

/** What one clinic reached in one month, in the unit of the indicator. */
export interface MonthValue {
  clinicId: string;
  /** YYYY-MM. */
  month: string;
  n: number;
  value: number;
}

const measures = {
  PROPORTION: 'avg(e.event::int)',
  RATE: 'avg(e.value)',
  MEAN: 'avg(e.value)',
  MEDIAN: 'percentile_cont(0.5) within group (order by e.value)',
} as const;

/** By clinic, then by month; months without an answer are left out. All clinics of a large network come one after another. */
export async function valuesByMonth(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  filter: CohortFilter = everything,
): Promise<MonthValue[]> {
  const isLarge = !filter.clinicIds && (await cohortRanges(reader, indicator)).length > 1;
  if (!isLarge) return valuesOf(reader, indicator, cut, filter);
  const clinics = await reader.rows<{ id: string }>('select clinic_id as id from outcomes.clinic_facts order by 1');
  const values: MonthValue[] = [];
  for (const { id } of clinics)
    values.push(...(await valuesOf(reader, indicator, cut, { ...filter, clinicIds: [id] })));
  return values;
}

function valuesOf(reader: Reader, indicator: Indicator, cut: string, filter: CohortFilter) {
  return reader.rows<MonthValue>(
    `select e.clinic_id as "clinicId", to_char(e.on_day, 'YYYY-MM') as month, count(*) as n,
       (${indicator.per} * ${measures[indicator.kind]})::float8 as value
     from ${cohortOf(indicator)} where e.state = 'ANSWERED' and e.on_day is not null
     group by 1, 2 order by 1, 2`,
    cohortValues(indicator, filter, cut),
  );
}
