import type { SubgraphServices } from '@surcease/graphql-kit';
import type { UnitOfWork } from '@surcease/persistence';

/** What the protocols context works with. */
export interface ProtocolsServices extends SubgraphServices {
  unitOfWork: UnitOfWork;
}
