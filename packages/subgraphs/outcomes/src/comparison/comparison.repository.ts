import type { Reader } from '@surcease/persistence';
import { type CohortFilter, cohortOf, cohortValues, isInPeriod } from './cohort.js';
import { addCounts } from './add-counts.js';
import { cohortRanges } from './cohort-ranges.repository.js';
import { everything } from './comparison-filter.js';
import type { Indicator } from './indicator.js';

/** One clinic's episodes whose window has closed, or its sessions. */
export interface ClinicCounts {
  clinicId: string;
  /** Of which the indicator can be true. */
  eligible: number;
  /** Of those, with an answer in the window. */
  followed: number;
  /** Of those, with the event; for a rate, the events. */
  responders: number;
  /** Left out by the definition: without pain, or opioids, at the start. */
  excluded: number;
  /** Not yet counted: the series goes on, or the window is open. */
  open: number;
  /** Of a mean: the sum of values and of their squares. */
  total?: number | null;
  squares?: number | null;
  /** Of a median: every value, ascending. */
  values?: readonly number[] | null;
}

/** One part of a clinic's answers, along something that can be chosen by. */
export interface PartCounts {
  clinicId: string;
  part: string;
  n: number;
  events: number;
}

/** The dimensions that a filter chooses by; a period has an inside and an outside. */
const parts = {
  diagnosisGroups: 'e.diagnosis_group',
  protocolVersionIds: 'e.protocol_version_id',
  period: `case when ${isInPeriod} then 'IN' else 'OUT' end`,
} as const;
export type Dimension = keyof typeof parts;

const events = { PROPORTION: 'e.event', RATE: 'e.value > 0', MEAN: 'false', MEDIAN: 'false' } as const;

/**
 * Counts an indicator in every clinic with an episode, by clinic id.
 * @param cut the day of the data cut, YYYY-MM-DD
 */
export async function countsByClinic(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  filter: CohortFilter = everything,
): Promise<ClinicCounts[]> {
  const clinics = new Map<string, ClinicCounts>();
  for (const { after, upTo } of await cohortRanges(reader, indicator)) {
    const values = [...cohortValues(indicator, filter, cut), after, upTo];
    for (const counts of await countsInRange(reader, indicator, values)) {
      const before = clinics.get(counts.clinicId);
      clinics.set(counts.clinicId, before ? addCounts(before, counts) : counts);
    }
  }
  return [...clinics.values()].sort((a, b) => (a.clinicId < b.clinicId ? -1 : 1));
}

function countsInRange(reader: Reader, indicator: Indicator, values: unknown[]): Promise<ClinicCounts[]> {
  const { kind } = indicator;
  const answered = `filter (where e.state = 'ANSWERED')`;
  return reader.rows<ClinicCounts>(
    `select e.clinic_id as "clinicId",
       count(*) filter (where e.state in ('UNANSWERED', 'ANSWERED')) as eligible,
       count(*) ${answered} as followed,
       ${kind === 'RATE' ? `coalesce(sum(e.value) ${answered}, 0)::int` : `count(*) filter (where e.state = 'ANSWERED' and e.event)`} as responders,
       count(*) filter (where e.state = 'EXCLUDED') as excluded,
       count(*) filter (where e.state = 'OPEN') as open
       ${kind === 'MEAN' ? `, sum(e.value) ${answered} as total, sum(e.value * e.value) ${answered} as squares` : ''}
       ${kind === 'MEDIAN' ? `, to_json(array_agg(e.value order by e.value) ${answered}) as values` : ''}
     from ${cohortOf(indicator)} where e.id > $8 and ($9::text is null or e.id <= $9) group by e.clinic_id order by e.clinic_id`,
    values,
  );
}

/** How a dimension names the parts of an indicator’s answers, and what of them is an event. */
export const partOf = ({ kind }: Indicator, dimension: Dimension) => ({
  part: `coalesce(${parts[dimension]}, '')`,
  event: events[kind],
});

/** Answers and events of every clinic, part by part along one dimension; the filter holds for the others. */
export async function countsByPart(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  filter: CohortFilter,
  dimension: Dimension,
): Promise<PartCounts[]> {
  const others = dimension === 'period' ? filter : { ...filter, [dimension]: null };
  const { part, event } = partOf(indicator, dimension);
  const found = new Map<string, PartCounts>();
  for (const { after, upTo } of await cohortRanges(reader, indicator)) {
    const rows = await reader.rows<PartCounts>(
      `select e.clinic_id as "clinicId", ${part} as part, count(*) as n,
         count(*) filter (where ${event}) as events
       from ${cohortOf(indicator, dimension !== 'period')} where e.state = 'ANSWERED' and e.id > $8 and ($9::text is null or e.id <= $9)
       group by 1, 2 order by 1, 2`,
      [...cohortValues(indicator, others, cut), after, upTo],
    );
    for (const row of rows) {
      const key = JSON.stringify([row.clinicId, row.part]);
      const { n, events: happened } = found.get(key) ?? { n: 0, events: 0 };
      found.set(key, { ...row, n: row.n + n, events: row.events + happened });
    }
  }
  return [...found.values()];
}
