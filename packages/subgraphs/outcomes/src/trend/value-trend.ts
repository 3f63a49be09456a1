import { anhojRuns, uChart, xmr } from '@surcease/statistics';
import { minimumCell } from '../comparison/suppression.js';
import type { MonthValue } from '../spine/value-by-month.repository.js';
import type { Trend, TrendPeriod, TrendPoint } from './clinic-trend.js';

const POINTS_FOR_LIMITS = 12;

/**
 * Means and medians by period: individual values with limits from their moving ranges. Null without any.
 * @param hidden periods that another answer withholds
 */
export function valueTrend(
  months: readonly MonthValue[],
  hidden: ReadonlySet<string> = new Set(),
  period: TrendPeriod = 'MONTH',
): Trend | null {
  const shown = months.filter(({ month, n }) => n >= minimumCell && !hidden.has(month));
  if (shown.length === 0) return null;
  const chart = xmr(shown.map(({ value }) => value));
  const hasLimits = shown.length >= POINTS_FOR_LIMITS;
  const points = months.map(({ month, n, value }): TrendPoint => {
    const index = shown.findIndex((one) => one.month === month);
    const isWithheld = index < 0;
    return {
      from: month,
      n,
      events: null,
      rate: isWithheld ? null : value,
      lower: hasLimits && !isWithheld ? chart.lower[index]! : null,
      upper: hasLimits && !isWithheld ? chart.upper[index]! : null,
      isOutside: hasLimits && !isWithheld ? chart.signals[index]! : null,
      isWithheld,
    };
  });
  return {
    period,
    chart: 'XMR',
    centre: chart.centre,
    points,
    runs: anhojRuns(shown.map(({ value }) => value)),
  };
}

/**
 * Events per exposure of one clinic by month, with Poisson limits. Null where a month has fewer events than may be
 * shown: rare events are told of the whole period only.
 */
export function rateTrend(months: readonly MonthValue[], per: number, period: TrendPeriod = 'MONTH'): Trend | null {
  const events = months.map(({ n, value }) => Math.round((n * value) / per));
  if (months.length === 0 || events.some((count) => count > 0 && count < minimumCell)) return null;
  const chart = uChart({ events, exposure: months.map(({ n }) => n) });
  const hasLimits = months.length >= POINTS_FOR_LIMITS;
  const points = months.map(({ month, n, value }, index): TrendPoint => ({
    from: month,
    n,
    events: events[index]!,
    rate: value,
    lower: hasLimits ? per * chart.lower[index]! : null,
    upper: hasLimits ? per * chart.upper[index]! : null,
    isOutside: hasLimits ? chart.signals[index]! : null,
    isWithheld: false,
  }));
  return {
    period,
    chart: 'U',
    centre: per * chart.centre,
    points,
    runs: anhojRuns(months.map(({ value }) => value)),
  };
}
