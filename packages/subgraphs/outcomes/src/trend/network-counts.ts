import { type Cell, cellsToWithhold, isDerivable } from '../comparison/suppression.js';
import type { MonthValue } from '../spine/value-by-month.repository.js';
import { monthsAfter, monthsOf } from './calendar-month.js';
import {
  type Guard,
  type HiddenPeriods,
  type Trend,
  clinicTrend,
  noneHidden,
  quartersOf,
  withheldBeside,
} from './clinic-trend.js';
import { isRestTelling } from './hidden-clinics.js';
import type { MonthCounts } from './trend.repository.js';

/** The answers of one clinic, and whether the comparison shows its own rate. */
export interface ClinicMonths {
  isShown: boolean;
  months: readonly MonthCounts[];
  /** The clinic’s periods that the comparison of that period withholds. */
  hiddenIn?: HiddenPeriods;
}

/**
 * The share of the whole network over time. A period is withheld where the trends that clinics show by themselves would
 * leave of it a group too small to show; then months become quarters.
 * @param toldIn periods of which another answer would tell such a group
 */
export function networkCountsTrend(clinics: readonly ClinicMonths[], toldIn: HiddenPeriods = noneHidden): Trend | null {
  return clinicTrend(withGaps(clinics.flatMap(({ months }) => months)), guardOf(clinics, toldIn));
}

function guardOf(clinics: readonly ClinicMonths[], toldIn: HiddenPeriods): Guard {
  const own = clinics.map(({ isShown, months, hiddenIn = noneHidden }) => ({
    months,
    trend: isShown ? clinicTrend(withGaps(months), withheldBeside(hiddenIn)) : null,
  }));
  const unseenIn = (period: Trend['period']) =>
    Map.groupBy(
      own.flatMap(({ months, trend }) => unseenOf(months, trend, period)),
      ({ key }) => key,
    );
  const derivableIn = (period: Trend['period']) =>
    [...unseenIn(period)]
      .filter(([, cells]) => isRestTelling(cells.map((cell) => ({ ...cell, answers: cell.n }))))
      .map(([key]) => key);
  return (counts, period) => {
    // Months add up to quarters, which clinics show too.
    const byQuarter = period === 'MONTH' ? derivableIn('QUARTER').flatMap(monthsOf) : [];
    const told = new Set([...derivableIn(period), ...byQuarter, ...toldIn(period)]);
    const rest = [...unseenIn(period)].map(([key, cells]) => sumOf(key, cells));
    // What is left of the whole, which the comparison tells, is as secret as each of its periods.
    const withheld = new Set([...cellsToWithhold(counts.map(cellOf), told), ...cellsToWithhold(rest, told)]);
    const isTelling = told.size > 0 && isDerivable(rest.filter(({ key }) => withheld.has(key)));
    return isTelling ? new Set(counts.map(({ month }) => month)) : withheld;
  };
}

/** What a clinic’s own trend does not show, by period. */
function unseenOf(months: readonly MonthCounts[], trend: Trend | null, period: Trend['period']): Cell[] {
  const counts = period === 'MONTH' ? months : quartersOf(months);
  const isCoarser = period === 'MONTH' && trend?.period === 'QUARTER';
  const seen = trend && !isCoarser ? trend.points.filter(({ isWithheld }) => !isWithheld).map(({ from }) => from) : [];
  const isByMonth = period === 'QUARTER' && trend?.period === 'MONTH';
  if (isByMonth) return [];
  return counts.filter(({ month, n }) => n > 0 && !seen.includes(month)).map(cellOf);
}

const cellOf = ({ month, n, events }: MonthCounts): Cell => ({ key: month, n, events });

const sumOf = (key: string, cells: readonly Cell[]): Cell => ({
  key,
  n: cells.reduce((sum, { n }) => sum + n, 0),
  events: cells.reduce((sum, { events }) => sum + events, 0),
});

/** One row a month, also for months without an answer. */
function withGaps(months: readonly MonthCounts[]): MonthCounts[] {
  const byMonth = Map.groupBy(months, ({ month }) => month);
  const names = [...byMonth.keys()].sort();
  const [last] = names.slice(-1);
  const all: MonthCounts[] = [];
  for (
    let month = names[0];
    month !== undefined && last !== undefined && month <= last;
    month = monthsAfter(month, 1)
  ) {
    const cells = (byMonth.get(month) ?? []).map(cellOf);
    const { n, events } = sumOf(month, cells);
    all.push({ month, n, events });
  }
  return all;
}

/** What came out as a share, as counts again. */
export const countsOf = (values: readonly MonthValue[], per: number): MonthCounts[] =>
  values.map(({ month, n, value }) => ({ month, n, events: Math.round((n * value) / per) }));
