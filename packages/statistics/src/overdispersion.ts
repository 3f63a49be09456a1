import { requireFinite } from './require-finite.js';
import { requireSeries } from './require-series.js';
import { requireWinsoriseShare } from './require-winsorise-share.js';
import { sum } from './sum.js';
import { winsorise as pullIn } from './winsorise.js';

export interface Overdispersion {
  /** Mean squared winsorised z; about 1 where chance explains all. */
  phi: number;
  /** 1 + 2√(2/I): what chance alone rarely exceeds. */
  threshold: number;
  /** Whether limits are to be widened. False below the threshold: φ < 1 never narrows them. */
  adjust: boolean;
}

/**
 * Overdispersion of the naive z of I clinics, winsorised at `winsorise` (0.1) in each tail
 * (Spiegelhalter 2005, Qual Saf Health Care 14:347–351; Spiegelhalter et al. 2012, JRSS A 175:1–47).
 */
export function overdispersion({ z, winsorise = 0.1 }: { z: readonly number[]; winsorise?: number }): Overdispersion {
  requireSeries('z', z, (name, value) => requireFinite(name, value));
  requireWinsoriseShare(winsorise);
  const phi = sum(pullIn(z, winsorise).map((value) => value ** 2)) / z.length;
  const threshold = 1 + 2 * Math.sqrt(2 / z.length);
  return { phi, threshold, adjust: phi > threshold };
}
