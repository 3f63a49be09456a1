import type { SubgraphServices } from '@surcease/graphql-kit';
import type { SigningTicket } from '@surcease/identity';
import type { UnitOfWork } from '@surcease/persistence';

/** What the protocols context works with. */
export interface ProtocolsServices extends SubgraphServices {
  unitOfWork: UnitOfWork;
  /** Reads a signing ticket. @throws DomainError FORBIDDEN where it is forged or too old. */
  readSigningTicket(ticket: string): SigningTicket;
}
