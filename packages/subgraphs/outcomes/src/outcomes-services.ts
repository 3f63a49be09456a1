import type { SubgraphServices } from '@surcease/graphql-kit';
import type { UnitOfWork } from '@surcease/persistence';

/** What the outcomes context works with. */
export interface OutcomesServices extends SubgraphServices {
  unitOfWork: UnitOfWork;
}
