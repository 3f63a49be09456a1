import { binomialQuantile } from './binomial-quantile.js';
import { quantileType7 } from './quantile-type-7.js';
import { requireFinite } from './require-finite.js';
import { requireSeries } from './require-series.js';

export interface AnhojRuns {
  longestRun: number;
  /** round(log2 n) + 3, the longest run chance is held to explain. */
  maxRun: number;
  crossings: number;
  /** The 5 % quantile of the crossings expected by chance. */
  minCrossings: number;
  signal: boolean;
}

/**
 * Runs about the median (Anhøj & Olesen 2014, PLoS ONE 9:e113825): a longer run than maxRun, or fewer crossings than
 * minCrossings, is a signal. Points on the median say nothing and are left out of n.
 */
export function anhojRuns(values: readonly number[]): AnhojRuns {
  requireSeries('values', values, (name, value) => requireFinite(name, value));
  const median = quantileType7(values, 0.5);
  const sides = values.filter((value) => value !== median).map((value) => value > median);
  let longestRun = 0;
  let run = 0;
  let crossings = 0;
  sides.forEach((side, index) => {
    const continues = index > 0 && side === sides[index - 1];
    if (index > 0 && !continues) crossings += 1;
    run = continues ? run + 1 : 1;
    longestRun = Math.max(longestRun, run);
  });
  const useful = Math.max(1, sides.length);
  const maxRun = Math.round(Math.log2(useful)) + 3;
  const minCrossings = binomialQuantile(0.05, useful - 1, 0.5);
  return { longestRun, maxRun, crossings, minCrossings, signal: longestRun > maxRun || crossings < minCrossings };
}
