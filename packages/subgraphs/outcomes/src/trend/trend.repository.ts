import type { Reader } from '@surcease/persistence';
import { everything } from '../comparison/comparison-filter.js';
import { cohortOf, cohortValues } from '../comparison/cohort.js';
import type { Indicator } from '../comparison/indicator.js';
import type { MonthValue } from '../spine/value-by-month.repository.js';

/** Answers of one clinic by the month in which series ended. */
export interface MonthCounts {
  /** YYYY-MM. */
  month: string;
  n: number;
  events: number;
}

/** Every month from the first series of which a window has closed to the last, also those without an answer. */
export function countsByMonth(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  clinicId: string,
): Promise<MonthCounts[]> {
  return reader.rows<MonthCounts>(
    `with answers as (select date_trunc('month', e.on_day)::date as month, e.event, e.state
       from ${cohortOf(indicator)} where e.clinic_id = $8 and e.state in ('ANSWERED', 'UNANSWERED')),
     months as (select generate_series(min(month), max(month), interval '1 month')::date as month from answers)
     select to_char(m.month, 'YYYY-MM') as month, count(*) filter (where a.state = 'ANSWERED') as n,
       count(*) filter (where a.state = 'ANSWERED' and a.event) as events
     from months m left join answers a using (month) group by m.month order by m.month`,
    [...cohortValues(indicator, everything, cut), clinicId],
  );
}

/** A protocol version and the month in which a clinic first started a series under it. */
export interface FirstUse {
  protocolVersionId: string;
  month: string;
}

/** Only versions with as many series as may be shown; of all clinics where none is named. */
export function firstUsesOfVersions(reader: Reader, clinicId: string | null, minimum: number): Promise<FirstUse[]> {
  return reader.rows<FirstUse>(
    `select protocol_version_id as "protocolVersionId", to_char(min(series_started_on), 'YYYY-MM') as month
     from outcomes.episodes where ($1::text is null or clinic_id = $1) group by 1 having count(*) >= $2 order by 2, 1`,
    [clinicId, minimum],
  );
}

/** The median of all clinics together by month. */
export function mediansByMonth(reader: Reader, indicator: Indicator, cut: string): Promise<MonthValue[]> {
  return reader.rows<MonthValue>(
    `select '' as "clinicId", to_char(e.on_day, 'YYYY-MM') as month, count(*) as n,
       (${indicator.per} * percentile_cont(0.5) within group (order by e.value))::float8 as value
     from ${cohortOf(indicator)} where e.state = 'ANSWERED' and e.on_day is not null group by 2 order by 2`,
    cohortValues(indicator, everything, cut),
  );
}
