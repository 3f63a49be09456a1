import cdf from '@stdlib/stats-base-dists-binomial-cdf';

/** P(X ≤ r) of the binomial distribution; 0 below 0, and n = 0 puts all weight on 0. */
export function binomialCumulative(r: number, n: number, probability: number): number {
  if (r < 0) return 0;
  if (r >= n) return 1;
  return cdf(r, n, probability);
}
