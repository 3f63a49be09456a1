import { overdispersion } from './overdispersion.js';
import { requireFinite } from './require-finite.js';
import { requirePositive } from './require-positive.js';
import { requireSameLength } from './require-same-length.js';
import { requireSeries } from './require-series.js';
import { requireWinsoriseShare } from './require-winsorise-share.js';
import { sum } from './sum.js';

export interface AdditiveInput {
  /** The indicator of each clinic, on the scale of the funnel. */
  y: readonly number[];
  /** Its standard error under the target, above 0. */
  se: readonly number[];
  target: number;
  /** Share pulled in at each tail; 0.1. */
  winsorise?: number;
}

/**
 * Additive overdispersion by the method of moments of DerSimonian & Laird, on winsorised z = (y − target)/se
 * (Spiegelhalter et al. 2012): τ² = max(0, (Iφ − (I − 1)) / (Σw − Σw²/Σw)), w = 1/se². One clinic has τ² = 0.
 */
export function additiveTau2({ y, se, target, winsorise = 0.1 }: AdditiveInput): { tau2: number; phi: number } {
  requireSeries('y', y, (name, value) => requireFinite(name, value));
  requireSeries('se', se, requirePositive);
  requireSameLength('se', se, y);
  requireFinite('target', target);
  requireWinsoriseShare(winsorise);
  const { phi } = overdispersion({ z: y.map((value, index) => (value - target) / se[index]!), winsorise });
  if (y.length === 1) return { tau2: 0, phi };
  const weights = se.map((value) => 1 / value ** 2);
  const total = sum(weights);
  const scale = total - sum(weights.map((weight) => weight ** 2)) / total;
  return { tau2: Math.max(0, (y.length * phi - (y.length - 1)) / scale), phi };
}
