import { binomialCumulative } from './binomial-cumulative.js';
import { binomialQuantile } from './binomial-quantile.js';
import { requireCount } from './require-count.js';
import { requireProbability } from './require-probability.js';

export type BinomialLimitMethod = 'MIDP' | 'SPIEGELHALTER_2005';

export interface BinomialLimitInput {
  /** Patients, at least 1. */
  n: number;
  /** The rate under which limits are drawn, in [0, 1]. */
  target: number;
  /** Tail probability in (0, 1): 0.025 and 0.975 give the 95 % limits, 0.001 and 0.999 the 99.8 % limits. */
  p: number;
  method?: BinomialLimitMethod;
}

/**
 * One exact binomial funnel limit, as a proportion.
 *
 * With r = min{r : F(r) ≥ p} and α = (F(r) − p) / (F(r) − F(r − 1)), SPIEGELHALTER_2005 is (r − α)/n as published
 * (Spiegelhalter 2005, Stat Med 24:1185–1202): asymmetric, its upper limits sit 1/n low, and a lower one may fall
 * below 0. MIDP, the default, is (r − α + ½)/n clipped to [0, 1]: symmetric, and crossed exactly where the mid-p
 * tail is less than p. Throws a RangeError that names the argument.
 */
export function binomialLimits({ n, target, p, method = 'MIDP' }: BinomialLimitInput): number {
  requireCount('n', n, 1);
  requireProbability('target', target);
  requireProbability('p', p, true);
  if (method !== 'MIDP' && method !== 'SPIEGELHALTER_2005') {
    throw new RangeError(`method must be MIDP or SPIEGELHALTER_2005, got ${String(method)}`);
  }
  const r = binomialQuantile(p, n, target);
  const upTo = binomialCumulative(r, n, target);
  const alpha = (upTo - p) / (upTo - binomialCumulative(r - 1, n, target));
  if (method === 'SPIEGELHALTER_2005') return (r - alpha) / n;
  return Math.min(1, Math.max(0, (r - alpha + 0.5) / n));
}
