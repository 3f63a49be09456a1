import type { Limits } from './limits.type.js';
import { normalQuantile } from './normal-quantile.js';
import { requireCount } from './require-count.js';
import { requireProbability } from './require-probability.js';

/**
 * Wilson score interval of a rate at a two-sided `level` such as 0.95 (Wilson 1927, JASA 22:209–212).
 * n = 0 knows nothing and gives [0, 1].
 */
export function wilsonInterval({ events, n, level }: { events: number; n: number; level: number }): Limits {
  requireCount('n', n);
  requireCount('events', events);
  if (events > n) throw new RangeError(`events must not exceed n, got ${events} of ${n}`);
  requireProbability('level', level, true);
  const z = normalQuantile(1 - (1 - level) / 2);
  const middle = events + z ** 2 / 2;
  const half = z * Math.sqrt((n === 0 ? 0 : (events * (n - events)) / n) + z ** 2 / 4);
  // The ends are exact by definition; rounding would leave 1e-17 outside [0, 1].
  return {
    lower: events === 0 ? 0 : (middle - half) / (n + z ** 2),
    upper: events === n ? 1 : (middle + half) / (n + z ** 2),
  };
}
