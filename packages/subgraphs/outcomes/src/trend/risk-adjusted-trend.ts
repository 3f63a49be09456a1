import { cusumFalseAlarmLength, riskAdjustedCusum } from '@surcease/statistics';
import type { PredictedRow } from '../comparison/predicted-answers.js';
import type { Indicator } from '../comparison/indicator.js';

export interface CumulativePoint {
  from: string;
  value: number;
  signal: boolean;
}

export interface RiskAdjustedTrend {
  cusum: { oddsRatio: number; threshold: number; falseAlarmRunLength: number | null; points: CumulativePoint[] };
  vlad: CumulativePoint[];
}

/** Thresholds of the network: 4 for too little effect, 3 for harm (after Steiner et al. 2000, Biostatistics 1:441–452). */
const thresholds = { EFFECT: 4, HARM: 3, PROCESS: 4, ACCESS: 4 } as const;
/** Twice the odds of what is bad. */
const ODDS_RATIO = 2;
/** A chain over fewer risks is as good, and quick. */
const MOST_RISKS = 200;

/**
 * The CUSUM that watches for worse, and events beyond those expected, at the end of each period: within one they would
 * tell of people one by one.
 * @param rows of one clinic, each with what the case mix predicted
 * @param periods first months, ascending, of the trend that is shown
 */
export function riskAdjustedTrend(
  { direction, group }: Indicator,
  rows: readonly PredictedRow[],
  periods: readonly string[],
): RiskAdjustedTrend | null {
  const ordered = [...rows].sort((a, b) => (a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : 0));
  if (ordered.length === 0) return null;
  // What is bad: the event where fewer are better, its absence where more are.
  const isEventBad = direction === 'LOWER_IS_BETTER';
  const p = ordered.map(({ expected }) => (isEventBad ? expected : 1 - expected));
  const y = ordered.map(({ observed }) => (isEventBad ? observed : 1 - observed));
  const threshold = thresholds[group];
  const { s, signals } = riskAdjustedCusum({ p, y, oddsRatio: ODDS_RATIO, h: threshold });
  const length = cusumFalseAlarmLength({ p: sampleOf(p), oddsRatio: ODDS_RATIO, h: threshold });
  let [place, beyond] = [0, 0];
  const points: CumulativePoint[] = [];
  const vlad: CumulativePoint[] = [];
  periods.forEach((from, index) => {
    const next = periods[index + 1];
    let signal = false;
    while (place < ordered.length && (next === undefined || ordered[place]!.onDay < next)) {
      signal ||= signals[place]!;
      beyond += ordered[place]!.observed - ordered[place]!.expected;
      place += 1;
    }
    points.push({ from, value: place === 0 ? 0 : s[place - 1]!, signal });
    vlad.push({ from, value: beyond, signal: false });
  });
  return {
    cusum: {
      oddsRatio: ODDS_RATIO,
      threshold,
      falseAlarmRunLength: Number.isFinite(length) ? length : null,
      points,
    },
    vlad,
  };
}

/** Evenly from the sorted risks. */
function sampleOf(p: readonly number[]): number[] {
  if (p.length <= MOST_RISKS) return [...p];
  const sorted = [...p].sort((a, b) => a - b);
  return Array.from(
    { length: MOST_RISKS },
    (_, index) => sorted[Math.floor(((index + 0.5) * sorted.length) / MOST_RISKS)]!,
  );
}
