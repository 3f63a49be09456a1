import { binomialLimits } from './binomial-limits.js';
import { requireCount } from './require-count.js';
import { requireProbability } from './require-probability.js';

export type FunnelBand = 'INSIDE' | 'ALERT' | 'ALARM' | 'TOO_FEW';

/** Below this many patients no clinic is judged. */
const minimumN = 30;
/** A value on the line is inside; this absorbs the rounding of the last binary digits, not a patient. */
const rounding = 1e-12;

/**
 * Where a clinic's rate lies against its two-sided MIDP limits: ALERT outside 95 %, ALARM outside 99.8 %.
 * It asks the same function that draws the lines, so picture and word cannot disagree.
 */
export function funnelBand({ events, n, target }: { events: number; n: number; target: number }): FunnelBand {
  requireCount('n', n);
  requireCount('events', events);
  if (events > n) throw new RangeError(`events must not exceed n, got ${events} of ${n}`);
  requireProbability('target', target);
  if (n < minimumN) return 'TOO_FEW';
  const rate = events / n;
  const isOutside = (tail: number) =>
    rate < binomialLimits({ n, target, p: tail }) - rounding ||
    rate > binomialLimits({ n, target, p: 1 - tail }) + rounding;
  if (isOutside(0.001)) return 'ALARM';
  return isOutside(0.025) ? 'ALERT' : 'INSIDE';
}
