import type { Measure } from '../../comparison/measure.js';
import { formatCount } from '../../format/number.js';
import { formatMonth } from '../../format/time.js';
import type { TrendDirection } from '../../graph/schema.generated.js';
import type { Trend, TrendPoint } from './trend-layout.js';

export const directionWords: Record<TrendDirection, string> = {
  UP: 'Going up',
  DOWN: 'Going down',
  STEADY: 'Steady',
  UNKNOWN: 'Too little to tell',
};

const monthsOf = { MONTH: 1, QUARTER: 3 };

/** A period by its months: "Mar 2025", "Jan 2025 to Mar 2025". */
export function spanWords(from: string, period: Trend['period']): string {
  if (period !== 'QUARTER') return formatMonth(from);
  const at = new Date(`${from}-01T00:00:00Z`);
  const end = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + monthsOf.QUARTER - 1, 1));
  return `${formatMonth(from)} to ${formatMonth(end.toISOString().slice(0, 7))}`;
}

/** One point in a breath: when, value, limits, n, and whether it is outside. */
export function pointSentence(point: TrendPoint, trend: Trend, measure: Measure): string {
  const span = spanWords(point.from, trend.period);
  if (point.isWithheld) return `${span}: not shown, too few people.`;
  if (point.rate === null) return `${span}: no answers.`;
  const limits =
    point.lower !== null && point.upper !== null
      ? ` Control limits ${measure.formatInterval({ lower: point.lower, upper: point.upper })}; ${point.isOutside ? 'outside them' : 'within them'}.`
      : '';
  return `${span}: ${measure.format(point.rate)}, n ${formatCount(point.n)}.${limits}`;
}

/** What the control chart says as a whole, by its rules. */
export function trendSentence(trend: Trend): string {
  const outside = trend.points.filter(({ isOutside }) => isOutside).length;
  const parts = [
    trend.points.every(({ rate }) => rate === null)
      ? 'Nothing can be shown yet.'
      : `${directionWords[trend.direction]}.`,
    outside > 0 && `${outside} ${outside === 1 ? 'point is' : 'points are'} outside the control limits.`,
    trend.runs?.signal &&
      (trend.runs.longestRun > trend.runs.maxRun
        ? `A shift: ${trend.runs.longestRun} points in a row on one side of the median, where ${trend.runs.maxRun} are to be expected at most.`
        : `A shift: the median is crossed ${trend.runs.crossings} times, where at least ${trend.runs.minCrossings} are to be expected.`),
    trend.runs && !trend.runs.signal && outside === 0 && 'No rule signals: what varies is what chance makes vary.',
    !trend.runs && trend.suppressed && 'Runs are not told where points are withheld.',
  ];
  return parts.filter(Boolean).join(' ');
}
