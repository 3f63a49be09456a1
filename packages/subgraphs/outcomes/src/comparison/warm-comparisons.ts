import type { PeriodicTask } from '@surcease/messaging';
import type { OutcomesServices } from '../outcomes-services.js';
import { everything } from './comparison-filter.js';
import { adjustments } from './comparison-question.js';
import { type IndicatorId, indicatorIds } from './indicator.js';
import { lastAskedOf, networkComparison } from './network-comparison.js';

const EVERY_MS = 5_000;
/** The first thing that anybody looks at. */
const ALWAYS: IndicatorId = 'RESP30_W4';
/** What nobody asked for in this time is left to whoever asks next. */
const KEPT_WARM_MS = 900_000;

/**
 * Asks anew, before anybody has to wait for it, for the comparison of all clinics by what was asked for lately. It does
 * not wait for the answers: each process keeps its own, and takes its turn at this.
 */
function warm(services: OutcomesServices): Promise<void> {
  const now = services.clock.now().getTime();
  for (const indicator of indicatorIds)
    for (const adjust of adjustments) {
      const askedAt = lastAskedOf(services, { indicator, adjust });
      const isWanted = indicator === ALWAYS || (askedAt !== null && now - askedAt < KEPT_WARM_MS);
      // What fails is asked for again in the next round.
      if (isWanted) networkComparison(services, { indicator, adjust, filter: everything }).catch(() => undefined);
    }
  return Promise.resolve();
}

export const comparisonTasks: readonly PeriodicTask<OutcomesServices>[] = [
  { name: 'warm-comparisons', everyMs: EVERY_MS, run: warm },
];
