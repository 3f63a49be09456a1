import type { WatchedSession } from './watched-session.js';

export type Reading = Pick<
  WatchedSession['vitals'][number],
  | 'measuredAt'
  | 'oxygenSaturationPercent'
  | 'endTidalCo2MmHg'
  | 'heartRatePerMinute'
  | 'respiratoryRatePerMinute'
  | 'systolicMmHg'
  | 'diastolicMmHg'
  | 'rass'
  | 'moaas'
  | 'cadss6'
>;

export type SignalName = Exclude<keyof Reading, 'measuredAt'>;

/** Two routine readings of 15 minutes each and the 5 minutes of grace: a line over more would hide that nobody looked. */
export const gapAfterSeconds = (2 * 15 + 5) * 60;

export const secondsOf = (at: string): number => Date.parse(at) / 1000;

/** Where the line of a signal is broken: between two of its values that lie too far apart. */
function gapsOf(readings: readonly Reading[], signal: SignalName): number[] {
  const times = readings.filter((reading) => reading[signal] !== null).map(({ measuredAt }) => secondsOf(measuredAt));
  return times.flatMap((time, index) => {
    const before = times[index - 1];
    return before !== undefined && time - before > gapAfterSeconds ? [(before + time) / 2] : [];
  });
}

export type Column = Array<number | null | undefined>;

/**
 * The columns that uPlot draws: seconds first, then a column a signal. A reading without the signal is undefined there
 * and the line goes on past it; a gap is null and breaks the line.
 * @param readings in time
 */
export function stripColumns(readings: readonly Reading[], signals: readonly SignalName[]): [number[], ...Column[]] {
  const gaps = signals.map((signal) => new Set(gapsOf(readings, signal)));
  const byTime = new Map(readings.map((reading) => [secondsOf(reading.measuredAt), reading]));
  const times = [...new Set([...byTime.keys(), ...gaps.flatMap((set) => [...set])])].sort((a, b) => a - b);
  const columns = signals.map((signal, index) =>
    times.map((time) => (gaps[index]?.has(time) ? null : (byTime.get(time)?.[signal] ?? undefined))),
  );
  return [times, ...columns];
}

/** The reading nearest to a moment; -1 where there is none. */
export function nearestReading(readings: readonly Reading[], seconds: number): number {
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  readings.forEach(({ measuredAt }, index) => {
    const distance = Math.abs(secondsOf(measuredAt) - seconds);
    if (distance >= least) return;
    least = distance;
    nearest = index;
  });
  return nearest;
}

/** Bounds that hold the values, and at least `from` to `to`. */
export function scaleOf(values: readonly number[], [from, to]: readonly [number, number]): [number, number] {
  return [Math.min(from, ...values), Math.max(to, ...values)];
}

/** The share of a lane that stays free above and below. */
const laneMargin = 0.1;

/**
 * The bounds of the whole height by which `least` to `most` comes to lie in one lane of it.
 * @param lane from the top, from 0
 */
export function laneScale([least, most]: readonly [number, number], lane: number, lanes: number): [number, number] {
  const height = (most - least) / (1 - 2 * laneMargin);
  return [least - height * (laneMargin + lanes - 1 - lane), most + height * (laneMargin + lane)];
}
