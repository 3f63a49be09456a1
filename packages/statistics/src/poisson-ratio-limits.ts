import { chiSquareQuantile } from './chi-square-quantile.js';
import type { Limits } from './limits.type.js';
import { requireFinite } from './require-finite.js';

/**
 * Exact Poisson funnel limits of observed/expected, for rare adverse events; `p` is one tail in (0, 0.5].
 * Lower χ²⁻¹(p; 2E)/2E, upper χ²⁻¹(1 − p; 2(E + 1))/2E (Spiegelhalter 2005; Dobson 1991).
 * Where nothing is expected no ratio is surprising: E = 0 gives 0 and Infinity.
 * Responder rates have binomial variance; these limits are too wide for them.
 */
export function poissonRatioLimits({ expected, p }: { expected: number; p: number }): Limits {
  requireFinite('expected', expected, 0);
  if (!(p > 0 && p <= 0.5)) throw new RangeError(`p must lie in (0, 0.5], got ${p}`);
  if (expected === 0) return { lower: 0, upper: Infinity };
  return {
    lower: chiSquareQuantile(p, 2 * expected) / (2 * expected),
    upper: chiSquareQuantile(1 - p, 2 * (expected + 1)) / (2 * expected),
  };
}
