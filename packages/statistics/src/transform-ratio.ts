import { requireFinite } from './require-finite.js';
import { requirePositive } from './require-positive.js';

export type RatioScale = 'RATIO' | 'LOG' | 'SQUARE_ROOT';

/** A standardised ratio on a scale, with its standard error under the target. */
export interface TransformedRatio {
  y: number;
  se: number;
  /** Of a clinic as expected. */
  target: number;
}

/**
 * O/E on the scale of a funnel with Poisson events: log (s = 1/√E), square root (s = 1/(2√E)) or itself (s = 1/√E)
 * (Spiegelhalter et al. 2012, JRSS A 175:1–47). No events have no logarithm: half an event is added to both sides there.
 * Throws a RangeError that names the argument.
 */
export function transformRatio(input: { observed: number; expected: number; scale: RatioScale }): TransformedRatio {
  const { observed, expected, scale } = input;
  requireFinite('observed', observed, 0);
  requirePositive('expected', expected);
  const root = Math.sqrt(expected);
  if (scale === 'SQUARE_ROOT') return { y: Math.sqrt(observed / expected), se: 1 / (2 * root), target: 1 };
  if (scale === 'RATIO') return { y: observed / expected, se: 1 / root, target: 1 };
  const ratio = observed === 0 ? 0.5 / (expected + 0.5) : observed / expected;
  return { y: Math.log(ratio), se: 1 / root, target: 0 };
}

/** Limits of O/E at ± z, drawn back from the scale: squared from the root, exponentiated from the logarithm. */
export function ratioLimits(input: { expected: number; tau2: number; z: number; scale: RatioScale }): {
  lower: number;
  upper: number;
} {
  const { expected, tau2, z, scale } = input;
  requireFinite('tau2', tau2, 0);
  requireFinite('z', z, 0);
  const { se, target } = transformRatio({ observed: 1, expected, scale });
  const reach = z * Math.sqrt(se ** 2 + tau2);
  if (scale === 'LOG') return { lower: Math.exp(-reach), upper: Math.exp(reach) };
  const lower = Math.max(0, target - reach);
  const upper = target + reach;
  return scale === 'SQUARE_ROOT' ? { lower: lower ** 2, upper: upper ** 2 } : { lower, upper };
}
