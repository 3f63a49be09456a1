import type { Reader } from '@surcease/persistence';
import { type CohortFilter, cohortOf, cohortValues } from '../comparison/cohort.js';
import { type PartCounts, partOf } from '../comparison/comparison.repository.js';
import type { Indicator } from '../comparison/indicator.js';
import type { MonthValue } from '../spine/value-by-month.repository.js';

/** Answers of one clinic by the month in which series ended. */
export interface MonthCounts {
  /** YYYY-MM. */
  month: string;
  n: number;
  events: number;
}

/** Every month of the period from the first series of which a window has closed to the last, also those without an answer. */
export function countsByMonth(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  filter: CohortFilter,
  clinicId: string,
): Promise<MonthCounts[]> {
  return reader.rows<MonthCounts>(
    `with answers as (select date_trunc('month', e.on_day)::date as month, e.event, e.state
       from ${cohortOf(indicator)} where e.clinic_id = $8 and e.state in ('ANSWERED', 'UNANSWERED')),
     months as (select generate_series(min(month), max(month), interval '1 month')::date as month from answers)
     select to_char(m.month, 'YYYY-MM') as month, count(*) filter (where a.state = 'ANSWERED') as n,
       count(*) filter (where a.state = 'ANSWERED' and a.event) as events
     from months m left join answers a using (month) group by m.month order by m.month`,
    [...cohortValues(indicator, filter, cut), clinicId],
  );
}

/** A protocol version and the month in which a clinic first started a series under it. */
export interface FirstUse {
  protocolVersionId: string;
  month: string;
}

/** Only versions with as many series as may be shown; of all clinics where none are named. */
export function firstUsesOfVersions(
  reader: Reader,
  clinicIds: readonly string[] | null,
  minimum: number,
): Promise<FirstUse[]> {
  return reader.rows<FirstUse>(
    `select protocol_version_id as "protocolVersionId", to_char(min(series_started_on), 'YYYY-MM') as month
     from outcomes.episodes where ($1::text[] is null or clinic_id = any ($1)) group by 1 having count(*) >= $2 order by 2, 1`,
    [clinicIds, minimum],
  );
}

/** The median of all clinics together by month. */
export function mediansByMonth(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  filter: CohortFilter,
): Promise<MonthValue[]> {
  return reader.rows<MonthValue>(
    `select '' as "clinicId", to_char(e.on_day, 'YYYY-MM') as month, count(*) as n,
       (${indicator.per} * percentile_cont(0.5) within group (order by e.value))::float8 as value
     from ${cohortOf(indicator)} where e.state = 'ANSWERED' and e.on_day is not null group by 2 order by 2`,
    cohortValues(indicator, filter, cut),
  );
}

/** One part of a clinic’s answers in one month, along something that can be chosen by. */
export interface MonthPart extends PartCounts {
  /** YYYY-MM. */
  month: string;
}

/** Answers and events of every clinic by month, part by part along one dimension; the filter holds for the others. */
export function partsByMonth(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  filter: CohortFilter,
  dimension: 'diagnosisGroups' | 'protocolVersionIds',
): Promise<MonthPart[]> {
  const { part, event } = partOf(indicator, dimension);
  return reader.rows<MonthPart>(
    `select e.clinic_id as "clinicId", to_char(e.on_day, 'YYYY-MM') as month, ${part} as part, count(*) as n,
       count(*) filter (where ${event}) as events
     from ${cohortOf(indicator)} where e.state = 'ANSWERED' and e.on_day is not null group by 1, 2, 3 order by 1, 2, 3`,
    cohortValues(indicator, { ...filter, [dimension]: null }, cut),
  );
}
