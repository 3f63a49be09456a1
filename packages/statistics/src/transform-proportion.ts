import { requireCount } from './require-count.js';

/** arcsin √(events/n) with its standard error 1/(2√n), which does not depend on the rate. Throws a RangeError. */
export function transformProportion({ events, n }: { events: number; n: number }): { y: number; se: number } {
  requireCount('n', n, 1);
  requireCount('events', events);
  if (events > n) throw new RangeError(`events must not exceed n, got ${events} of ${n}`);
  return { y: Math.asin(Math.sqrt(events / n)), se: 1 / (2 * Math.sqrt(n)) };
}
