import type { Reader } from '@surcease/persistence';
import type { CohortFilter } from '../comparison/cohort.js';
import { countsByClinic } from '../comparison/comparison.repository.js';
import type { Indicator } from '../comparison/indicator.js';
import { monthsAfter, quarterOf } from '../trend/calendar-month.js';
import type { SetDifference } from './set-difference.repository.js';

/** The first and the last month; null where there are none. */
type Months = { fromMonth: string; toMonth: string } | null;

/**
 * How the months of a filter differ from quarters of a series that is otherwise alike, clinic by clinic: a series can be
 * added up to the quarters around these months, or to those within.
 */
export async function endDifferences(
  reader: Reader,
  indicator: Indicator,
  cut: string,
  whole: CohortFilter,
  series: CohortFilter,
): Promise<SetDifference[][]> {
  if (JSON.stringify(withoutPeriod(whole)) !== JSON.stringify(withoutPeriod(series))) return [];
  const answersIn = async (months: Months): Promise<ReadonlyMap<string, number>> => {
    if (!months) return new Map();
    const counts = await countsByClinic(reader, indicator, cut, { ...series, ...within(months, series) });
    return new Map(counts.map(({ clinicId, followed }) => [clinicId, followed]));
  };
  const starts = await Promise.all(gapsAtStart(whole.fromMonth, series.fromMonth).map(answersIn));
  const ends = await Promise.all(gapsAtEnd(whole.toMonth, series.toMonth).map(answersIn));
  return starts.flatMap((start) => ends.map((end) => together(start, end)));
}

const withoutPeriod = ({ fromMonth: _from, toMonth: _to, ...rest }: CohortFilter) => rest;

/** What the first quarter of a period has before it, and what it has within. */
function gapsAtStart(from: string | null, start: string | null): Months[] {
  if (from === null || from === start || from === quarterOf(from)) return [null];
  const quarter = quarterOf(from);
  return [
    { fromMonth: quarter, toMonth: monthsAfter(from, -1) },
    { fromMonth: from, toMonth: monthsAfter(quarter, 2) },
  ];
}

/** What the last quarter of a period has after it, and what it has within. */
function gapsAtEnd(to: string | null, end: string | null): Months[] {
  if (to === null || to === end) return [null];
  const quarter = quarterOf(to);
  const last = monthsAfter(quarter, 2);
  if (to === last) return [null];
  return [
    { fromMonth: monthsAfter(to, 1), toMonth: last },
    { fromMonth: quarter, toMonth: to },
  ];
}

/** A series has no months beyond its own period. */
function within(months: NonNullable<Months>, { fromMonth: from, toMonth: to }: CohortFilter) {
  return {
    fromMonth: from && from > months.fromMonth ? from : months.fromMonth,
    toMonth: to && to < months.toMonth ? to : months.toMonth,
  };
}

function together(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): SetDifference[] {
  const clinicIds = new Set([...one.keys(), ...other.keys()]);
  return [...clinicIds].map((clinicId) => ({ clinicId, n: (one.get(clinicId) ?? 0) + (other.get(clinicId) ?? 0) }));
}
