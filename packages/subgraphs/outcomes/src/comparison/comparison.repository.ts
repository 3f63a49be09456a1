import type { Reader } from '@surcease/persistence';
import { type ComparisonFilter, everything } from './comparison-filter.js';
import type { Indicator } from './indicator.js';
import { indicatorRules } from './indicator-rule.js';

/** One clinic's episodes whose window has closed. */
export interface ClinicCounts {
  clinicId: string;
  /** Of whom the indicator can be true. */
  eligible: number;
  /** Of those, with an answer in the window. */
  followed: number;
  /** Of those, with the event. */
  responders: number;
  /** Left out by the definition: without pain, or opioids, at the start. */
  excluded: number;
  /** Not yet counted: the series goes on, or the window is open. */
  open: number;
}

/** One part of a clinic's answers, along something that can be chosen by. */
export interface PartCounts {
  clinicId: string;
  part: string;
  n: number;
  events: number;
}

/** One episode as the case mix sees it. */
export interface CohortRow {
  id: string;
  clinicId: string;
  state: 'OPEN' | 'EXCLUDED' | 'UNANSWERED' | 'ANSWERED';
  /** Only where answered. */
  event: boolean | null;
  diagnosisGroup: string;
  baselineNrs: number;
  baselinePhq9: number | null;
  baselineMme: number;
  painDurationYears: number;
  ageYears: number;
  sex: string;
  priorKetamine: boolean;
  payer: string;
  compensationClaim: boolean;
}

/** The dimensions that a filter chooses by; a period has an inside and an outside. */
const parts = {
  diagnosisGroups: 'e.diagnosis_group',
  protocolVersionIds: 'e.protocol_version_id',
  period: `case when ($5::date is null or e.series_ended_on >= $5::date) and ($6::date is null or e.series_ended_on < $6::date)
    then 'IN' else 'OUT' end`,
} as const;
export type Dimension = keyof typeof parts;

/** $1 cut, $2 days, $3 groups, $4 versions, $5 and $6 the period. Each episode with what it counts as. */
export function cohortOf({ id, window }: Indicator, isWithinPeriod = true): string {
  const rule = indicatorRules[id];
  if (!rule) throw new Error(`${id} has no rule`);
  const { instrument, baseline, counted, event } = rule;
  const period = `and ($5::date is null or e.series_ended_on >= $5::date) and ($6::date is null or e.series_ended_on < $6::date)`;
  return `(select e.*, case when e.closed is not true then 'OPEN' when not (${counted}) then 'EXCLUDED'
      when score is null then 'UNANSWERED' else 'ANSWERED' end as state, (${event}) as event
    from (select e.*, e.${baseline}::numeric as baseline, e.series_ended_on + $2::int < $1::date as closed, a.score
      from outcomes.episodes e
      left join outcomes.assessments a
        on a.episode_id = e.id and a.instrument = '${instrument}' and a.follow_up_window = '${window}'
      where ($3::text[] is null or e.diagnosis_group = any ($3)) and ($4::text[] is null or e.protocol_version_id = any ($4))
        ${isWithinPeriod ? period : ''}) e) e`;
}

/** The values of what stands in a cohort's text. */
export function cohortValues({ windowClosesAfterDays }: Indicator, filter: ComparisonFilter, cut: string): unknown[] {
  const { fromMonth, toMonth } = filter;
  return [
    cut,
    windowClosesAfterDays,
    filter.diagnosisGroups,
    filter.protocolVersionIds,
    fromMonth && `${fromMonth}-01`,
    toMonth && monthAfter(toMonth),
  ];
}

/** The first day of the month that follows, YYYY-MM-DD. */
const monthAfter = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
};

/**
 * Counts an indicator in every clinic with an episode, by clinic id.
 * @param cut the day of the data cut, YYYY-MM-DD
 */
export function countsByClinic(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  filter: ComparisonFilter = everything,
): Promise<ClinicCounts[]> {
  return reader.rows<ClinicCounts>(
    `select e.clinic_id as "clinicId",
       count(*) filter (where e.state in ('UNANSWERED', 'ANSWERED')) as eligible,
       count(*) filter (where e.state = 'ANSWERED') as followed,
       count(*) filter (where e.state = 'ANSWERED' and e.event) as responders,
       count(*) filter (where e.state = 'EXCLUDED') as excluded,
       count(*) filter (where e.state = 'OPEN') as open
     from ${cohortOf(indicator)} group by e.clinic_id order by e.clinic_id`,
    cohortValues(indicator, filter, cut),
  );
}

/** Answers and events of every clinic, part by part along one dimension; the filter holds for the others. */
export function countsByPart(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  filter: ComparisonFilter,
  dimension: Dimension,
): Promise<PartCounts[]> {
  const others = dimension === 'period' ? filter : { ...filter, [dimension]: null };
  return reader.rows<PartCounts>(
    `select e.clinic_id as "clinicId", ${parts[dimension]} as part, count(*) as n, count(*) filter (where e.event) as events
     from ${cohortOf(indicator, dimension !== 'period')} where e.state = 'ANSWERED' group by 1, 2 order by 1, 2`,
    cohortValues(indicator, others, cut),
  );
}

/** Rows a statement: a network of a million episodes is read in steps that each end well within the time allowed. */
const STEP = 50_000;

/** Every episode with its case mix and what it counts as, by id. */
export async function cohortRows(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  filter: ComparisonFilter = everything,
): Promise<CohortRow[]> {
  const rows: CohortRow[] = [];
  for (let last = ''; ;) {
    const step = await reader.rows<CohortRow>(
      `select e.id, e.clinic_id as "clinicId", e.state, case when e.state = 'ANSWERED' then e.event end as event,
         e.diagnosis_group as "diagnosisGroup", e.baseline_nrs as "baselineNrs", e.baseline_phq9 as "baselinePhq9",
         e.baseline_mme as "baselineMme", e.pain_duration_years as "painDurationYears", e.age_years as "ageYears", e.sex,
         e.prior_ketamine as "priorKetamine", e.payer, e.compensation_claim as "compensationClaim"
       from ${cohortOf(indicator)} where e.id > $7 order by e.id limit ${STEP}`,
      [...cohortValues(indicator, filter, cut), last],
    );
    for (const row of step) rows.push(row);
    if (step.length < STEP) return rows;
    last = step.at(-1)!.id;
  }
}
