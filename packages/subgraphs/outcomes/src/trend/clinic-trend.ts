import { type AnhojRuns, anhojRuns, pChart, pPrimeChart } from '@surcease/statistics';
import { cellsToWithhold } from '../comparison/suppression.js';
import { quarterOf } from './calendar-month.js';
import type { MonthCounts } from './trend.repository.js';

export const trendPeriods = ['MONTH', 'QUARTER'] as const;
export type TrendPeriod = (typeof trendPeriods)[number];
export const trendCharts = ['P', 'P_PRIME', 'U', 'XMR'] as const;
export type TrendChart = (typeof trendCharts)[number];

export interface TrendPoint {
  /** The first month of the period, YYYY-MM. */
  from: string;
  n: number;
  events: number | null;
  rate: number | null;
  lower: number | null;
  upper: number | null;
  isOutside: boolean | null;
  isWithheld: boolean;
}

export interface Trend {
  period: TrendPeriod;
  chart: TrendChart;
  centre: number;
  points: TrendPoint[];
  /** Null where points are withheld, whose side they would tell. */
  runs: AnhojRuns | null;
}

/** Points that limits need; fewer would draw chance as law. */
const POINTS_FOR_LIMITS = 12;

/** Which periods may not be shown. */
export type Guard = (counts: readonly MonthCounts[], period: TrendPeriod) => ReadonlySet<string>;

/** Periods, by their first months, that another answer withholds. */
export type HiddenPeriods = (period: TrendPeriod) => ReadonlySet<string>;
export const noneHidden: HiddenPeriods = () => new Set();

/**
 * A clinic’s rate over time with its control limits. Months where each may be shown, else quarters; a quarter that is
 * too small is withheld with the next smallest, and then nothing is said that follows from all points together but the
 * centre, which the comparison shows. Null where nobody answered.
 */
export function clinicTrend(months: readonly MonthCounts[], guard: Guard = withheldBeside(noneHidden)): Trend | null {
  if (months.every(({ n }) => n === 0)) return null;
  const isMonthly = guard(months, 'MONTH').size === 0;
  const counts = isMonthly ? months : quartersOf(months);
  const withheld = isMonthly ? new Set<string>() : guard(counts, 'QUARTER');
  const { chart, limits } = chartOf(counts, withheld.size > 0);
  const hasLimits = counts.filter(({ n }) => n > 0).length >= POINTS_FOR_LIMITS;
  const points = counts.map(({ month, n, events }, index) => {
    const isWithheld = withheld.has(month);
    const isShown = !isWithheld && n > 0;
    return {
      from: month,
      n,
      events: isWithheld ? null : events,
      rate: isShown ? events / n : null,
      lower: hasLimits && n > 0 ? limits.lower[index]! : null,
      upper: hasLimits && n > 0 ? limits.upper[index]! : null,
      isOutside: hasLimits && isShown ? limits.signals[index]! : null,
      isWithheld,
    };
  });
  const rates = points.flatMap(({ rate }) => rate ?? []);
  const runs = withheld.size === 0 ? anhojRuns(rates) : null;
  return { period: isMonthly ? 'MONTH' : 'QUARTER', chart, centre: limits.centre, points, runs };
}

/** The periods that are small or hidden elsewhere, and those that would tell of them. */
export const withheldBeside =
  (hiddenIn: HiddenPeriods): Guard =>
  (counts, period) =>
    cellsToWithhold(
      counts.map(({ month, n, events }) => ({ key: month, n, events })),
      hiddenIn(period),
    );

/** Laney's p′ where points vary more than the binomial lets them; never narrower than the p chart. */
function chartOf(counts: readonly MonthCounts[], isPartlyWithheld: boolean) {
  const input = { events: counts.map(({ events }) => events), n: counts.map(({ n }) => n) };
  const plain = { chart: 'P' as TrendChart, limits: pChart(input) };
  if (isPartlyWithheld) return plain;
  const prime = pPrimeChart(input);
  const width = ({ lower, upper }: typeof prime) => upper.reduce((sum, limit, index) => sum + limit - lower[index]!, 0);
  return width(prime) > width(plain.limits) ? { chart: 'P_PRIME' as TrendChart, limits: prime } : plain;
}

/** Months added up by quarter, each named by its first month. */
export function quartersOf(months: readonly MonthCounts[]): MonthCounts[] {
  const quarters = new Map<string, MonthCounts>();
  for (const { month, n, events } of months) {
    const first = quarterOf(month);
    const before = quarters.get(first) ?? { month: first, n: 0, events: 0 };
    quarters.set(first, { month: first, n: before.n + n, events: before.events + events });
  }
  return [...quarters.values()];
}
