import type { SubgraphServices } from '@surcease/graphql-kit';
import { compareClinics } from './clinic-comparison.js';
import type { ClinicComparison } from './clinic-comparison.type.js';
import { createComparisonCache } from './comparison-cache.js';
import { respondersAtWeek4 } from './comparison.repository.js';
import { type IndicatorId, indicators } from './indicator.js';

const MAXIMUM_AGE_MS = 5_000;

type Comparisons = (id: IndicatorId) => Promise<ClinicComparison>;
const comparisons = new WeakMap<SubgraphServices, Comparisons>();

/**
 * The comparison of all clinics by an indicator, at most five seconds old. It reads the whole network whoever asks;
 * what it returns is already aggregated and suppressed.
 */
export function networkComparison(services: SubgraphServices, id: IndicatorId): Promise<ClinicComparison> {
  let comparisonBy = comparisons.get(services);
  if (!comparisonBy) comparisons.set(services, (comparisonBy = comparisonsFrom(services)));
  return comparisonBy(id);
}

function comparisonsFrom({ readers, clock }: SubgraphServices): Comparisons {
  const reader = readers.forTheNetwork('comparison');
  const compute = async (id: IndicatorId, at: Date) => {
    const asOf = at.toISOString();
    const indicator = indicators[id];
    const counts = await respondersAtWeek4(reader, asOf.slice(0, 10), indicator.windowClosesAfterDays);
    return compareClinics(indicator, counts, asOf);
  };
  return createComparisonCache({ clock, maximumAgeMs: MAXIMUM_AGE_MS, compute });
}
