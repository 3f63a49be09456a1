import type { SubgraphServices } from '@surcease/graphql-kit';
import type { ComparisonFilter } from '../comparison/comparison-filter.js';
import type { ReliefDuration } from './relief-duration.type.js';

export async function reliefDuration(
  _services: SubgraphServices,
  _clinicId: string | null,
  _filter: ComparisonFilter,
): Promise<ReliefDuration | null> {
  return null;
}
