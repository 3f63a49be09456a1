import { requireCount } from './require-count.js';
import { requireSameLength } from './require-same-length.js';
import { requireSeries } from './require-series.js';

/** Throws a RangeError unless both series are counts of one length, and no events exceed their n. */
export function requireEvents(events: readonly number[], n: readonly number[]): void {
  requireSeries('n', n, requireCount);
  requireSeries('events', events, requireCount);
  requireSameLength('events', events, n);
  events.forEach((count, index) => {
    if (count > n[index]!)
      throw new RangeError(`events[${index}] must not exceed n[${index}], got ${count} of ${n[index]}`);
  });
}
