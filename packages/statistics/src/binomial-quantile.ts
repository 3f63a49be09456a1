import { binomialCumulative } from './binomial-cumulative.js';

/** The smallest r with P(X ≤ r) ≥ p, found by bisection of the distribution function itself. */
export function binomialQuantile(p: number, n: number, probability: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCumulative(middle, n, probability) >= p) high = middle;
    else low = middle + 1;
  }
  return low;
}
