import { requireProbability } from './require-probability.js';
import { requireSeries } from './require-series.js';

export interface FalseDiscovery {
  /** Adjusted p-values in the order given; the same as R's p.adjust(p, "BH"). */
  adjusted: number[];
  /** Which hypotheses fall at false discovery rate q, in [0, 1]. */
  rejected(q: number): boolean[];
}

/** Controls the false discovery rate across clinics × indicators (Benjamini & Hochberg 1995, JRSS B 57:289–300). */
export function benjaminiHochberg(pValues: readonly number[]): FalseDiscovery {
  requireSeries('pValues', pValues, requireProbability);
  const descending = pValues.map((_, index) => index).sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = pValues.map(() => 1);
  let smallest = 1;
  descending.forEach((index, position) => {
    smallest = Math.min(smallest, (pValues[index]! * pValues.length) / (pValues.length - position));
    adjusted[index] = smallest;
  });
  return {
    adjusted,
    rejected(q) {
      requireProbability('q', q);
      // p ≤ q·i/m is asked with ≤; the product above may round one bit over it.
      return adjusted.map((value) => value <= q * (1 + 1e-12));
    },
  };
}
