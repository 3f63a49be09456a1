import type { ComparisonFilter } from './comparison-filter.js';
import { type CohortSource, indicatorRules } from './indicator-rule.js';
import type { Indicator } from './indicator.js';

/** What is known of a patient before treatment, of an episode `e`. */
const caseMixColumns = `e.diagnosis_group, e.baseline_nrs, e.baseline_phq9, e.baseline_mme, e.pain_duration_years,
  e.age_years, e.sex, e.prior_ketamine, e.payer, e.compensation_claim`;

const chosen = `($3::text[] is null or e.diagnosis_group = any ($3))
  and ($4::text[] is null or e.protocol_version_id = any ($4)) and ($7::text[] is null or e.clinic_id = any ($7))`;

const closed = 'e.series_ended_on + $2::int < $1::date';

/** One row for each episode or session, with its day in the period and what the rules ask about. */
function rowsOf(source: CohortSource): string {
  switch (source.kind) {
    case 'SCORE':
      return `select e.*, e.series_ended_on as on_day, ${closed} as closed, a.score,
          ${source.baseline ?? 'b.score'}::numeric as baseline
        from outcomes.episodes e ${answer('a', source.instrument, source.window)}
          ${source.baseline === null ? answer('b', source.instrument, 'T0') : ''}
        where ${chosen}`;
    case 'RELIEF':
      return `select e.*, e.series_ended_on as on_day, ${closed} as closed, e.baseline_nrs::numeric as baseline,
          10 * (e.baseline_nrs - w12.score) >= 3 * e.baseline_nrs
            and (case when g.score is null then null when g.answers->>'coding' = 'HURST_BOLTON' then g.score >= 6 else g.score <= 2 end
              or case when e.baseline_mme > 0 then 5 * (e.baseline_mme - m.score) >= e.baseline_mme end)
            and 10 * (e.baseline_nrs - w4.score) >= 3 * e.baseline_nrs as asra
        from outcomes.episodes e ${answer('w12', 'NRS', 'W12')} ${answer('w4', 'NRS', 'W4')}
          ${answer('g', 'PGIC', 'W12')} ${answer('m', 'MME', 'W12')}
        where ${chosen}`;
    case 'EPISODE':
      return `select e.*, e.series_started_on as on_day, null::numeric as baseline, r.reached_at::date as referred_on, q.reached_at::date as requested_on,
          least(y.reached_at, n.reached_at)::date as decided_on, coalesce(y.reached_at <= n.reached_at, y.reached_at is not null) as is_approved
        from outcomes.episodes e ${milestone('r', 'REFERRED')} ${milestone('q', 'COVERAGE_PENDING')}
          ${milestone('y', 'AUTHORIZED')} ${milestone('n', 'DENIED')}
        where ${chosen} and $2::int is not null and $1::date is not null`;
    case 'SESSION':
      return `select e.* from (select s.session_id as id, s.clinic_id, s.ended_at::date as on_day, s.end_state, s.stop_reason,
            s.escort_documented, s.monitoring_due, s.monitoring_on_time, null::numeric as baseline,
            coalesce(s.protocol_version_id, e.protocol_version_id) as protocol_version_id, ${caseMixColumns},
            coalesce(x.events, 0) as adverse_events, coalesce(x.serious, 0) as serious_events, coalesce(d.deviations, 0) as deviations
          from outcomes.session_facts s left join outcomes.episodes e on e.id = s.episode_id
            left join (select session_id, count(*) as events, count(*) filter (where is_serious) as serious
              from outcomes.adverse_event_facts group by 1) x on x.session_id = s.session_id
            left join (select session_id, count(*) as deviations from outcomes.deviation_facts group by 1) d on d.session_id = s.session_id) e
        where ${chosen} and e.on_day <= $1::date and $2::int is not null`;
  }
}

const answer = (name: string, instrument: string, window: string) =>
  `left join outcomes.assessments ${name} on ${name}.episode_id = e.id and ${name}.instrument = '${instrument}' and ${name}.follow_up_window = '${window}'`;

const milestone = (name: string, state: string) =>
  `left join outcomes.episode_milestones ${name} on ${name}.episode_id = e.id and ${name}.state = '${state}'`;

const period = `($5::date is null or e.on_day >= $5::date) and ($6::date is null or e.on_day < $6::date)`;

/** Whether a row of a cohort lies in the period; for a cohort of all periods. */
export const isInPeriod = period;

/** $1 cut, $2 days, $3 groups, $4 versions, $5 and $6 the period, $7 clinics. Each row with what it counts as. */
export function cohortOf({ id }: Indicator, isWithinPeriod = true): string {
  const { source, open, counted, answered, event, value } = indicatorRules[id];
  return `(select e.*, case when ${open} then 'OPEN' when (${counted}) is not true then 'EXCLUDED'
      when ${answered} then 'ANSWERED' else 'UNANSWERED' end as state, (${event})::boolean as event, (${value})::float8 as value
    from (${rowsOf(source)}) e where ${isWithinPeriod ? period : `(${period}) is not null or true`}) e`;
}

/** The values of what stands in a cohort's text. */
export function cohortValues(
  { windowClosesAfterDays }: Indicator,
  { diagnosisGroups, protocolVersionIds, fromMonth, toMonth, clinicIds }: CohortFilter,
  cut: string,
): unknown[] {
  const [from, to] = [fromMonth && `${fromMonth}-01`, toMonth && monthAfter(toMonth)];
  return [cut, windowClosesAfterDays, diagnosisGroups, protocolVersionIds, from, to, clinicIds ?? null];
}

/** A filter whose peer group has become the clinics in it. */
export type CohortFilter = ComparisonFilter & { clinicIds?: readonly string[] | null };

/** The first day of the month that follows, YYYY-MM-DD. */
const monthAfter = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
};
