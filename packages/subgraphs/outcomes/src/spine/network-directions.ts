import type { SubgraphServices } from '@surcease/graphql-kit';
import { createComparisonCache } from '../comparison/comparison-cache.js';
import { type IndicatorId, indicators } from '../comparison/indicator.js';
import { type DirectionFound, directionOf } from './trend-direction.js';
import { valuesByMonth } from './value-by-month.repository.js';

type Directions = ReadonlyMap<string, DirectionFound>;
type DirectionsBy = (id: IndicatorId) => Promise<Directions>;

const MAXIMUM_AGE_MS = 30_000;
const STALE_MS = 600_000;
const kept = new WeakMap<SubgraphServices, DirectionsBy>();

/** Where each clinic’s values went over all months, by clinic id; at most half a minute old once asked again. */
export function networkDirections(services: SubgraphServices, id: IndicatorId): Promise<Directions> {
  let by = kept.get(services);
  if (!by) kept.set(services, (by = directionsFrom(services)));
  return by(id);
}

function directionsFrom({ readers, clock }: SubgraphServices): DirectionsBy {
  const reader = readers.forTheNetwork('comparison');
  return createComparisonCache({
    clock,
    maximumAgeMs: MAXIMUM_AGE_MS,
    staleMs: STALE_MS,
    compute: async (id: IndicatorId, at: Date) => {
      const values = await valuesByMonth(reader, indicators[id], at.toISOString().slice(0, 10));
      return new Map(
        [...Map.groupBy(values, ({ clinicId }) => clinicId)].map(([clinicId, own]) => [clinicId, directionOf(own)]),
      );
    },
  });
}
