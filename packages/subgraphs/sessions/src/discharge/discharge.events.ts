import type { DomainEvent } from '@surcease/persistence';
import type { SessionCompletedV2 } from '@surcease/schema-events';

/** The event of a patient who was discharged. */
export const sessionCompleted = (payload: SessionCompletedV2, at: Date): DomainEvent => ({
  type: 'session-completed',
  schemaVersion: 2,
  context: 'sessions',
  clinicId: payload.clinicId,
  occurredAt: at,
  payload,
});
