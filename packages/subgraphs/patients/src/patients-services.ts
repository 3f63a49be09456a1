import type { SubgraphServices } from '@surcease/graphql-kit';
import type { UnitOfWork } from '@surcease/persistence';

/** What the patients context works with. */
export interface PatientsServices extends SubgraphServices {
  unitOfWork: UnitOfWork;
}
