import { anhojRuns } from '@surcease/statistics';

export const trendDirections = ['UP', 'DOWN', 'STEADY', 'UNKNOWN'] as const;
export type TrendDirection = (typeof trendDirections)[number];

export interface DirectionFound {
  direction: TrendDirection;
  /** The month in which the last run began, where there is a shift. */
  since: string | null;
}

/** Points below which runs say nothing, as with limits. */
const FEWEST_POINTS = 12;

/**
 * Whether a series lies to one side of its median now, for longer than chance is held to explain (Anhøj & Olesen 2014),
 * and since when. Points on the median say nothing.
 * @param points in order of time
 */
export function directionOf(points: readonly { month: string; value: number }[]): DirectionFound {
  const middle = medianOf(points.map(({ value }) => value));
  const telling = points.filter(({ value }) => value !== middle);
  if (telling.length < FEWEST_POINTS) return { direction: 'UNKNOWN', since: null };
  const { maxRun } = anhojRuns(points.map(({ value }) => value));
  const isUp = telling.at(-1)!.value > middle;
  const other = telling.findLastIndex(({ value }) => value > middle !== isUp);
  const run = telling.slice(other + 1);
  if (run.length <= maxRun) return { direction: 'STEADY', since: null };
  return { direction: isUp ? 'UP' : 'DOWN', since: run[0]!.month };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? 0 : (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
