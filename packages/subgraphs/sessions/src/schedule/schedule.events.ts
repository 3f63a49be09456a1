import type { DomainEvent } from '@surcease/persistence';
import type { SessionScheduledV1 } from '@surcease/schema-events';

/** The event of a session that was given a time. */
export function sessionScheduled(payload: SessionScheduledV1, at: Date): DomainEvent {
  return {
    type: 'session-scheduled',
    schemaVersion: 1,
    context: 'sessions',
    clinicId: payload.clinicId,
    occurredAt: at,
    payload,
  };
}
