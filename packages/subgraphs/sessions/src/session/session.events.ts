import type { SessionTransitionedV1 } from '@surcease/schema-events';
import type { DomainEvent } from '@surcease/persistence';
import type { SessionRecord } from './session.entity.js';
import type { SessionState, SessionTransition } from './session.machine.js';

interface Moved {
  transition: SessionTransition;
  fromState: SessionState;
  at: Date;
  actorId: string;
  reason: string | null;
}

/** The account that acted; null where the platform did so by itself. */
export const actorIdOf = (accountId: string) => (accountId.startsWith('acct_') ? accountId : null);

/** The event of a session that has just moved. */
export function sessionTransitioned(session: SessionRecord, { at, ...moved }: Moved): DomainEvent {
  const payload: SessionTransitionedV1 = {
    ...moved,
    actorId: actorIdOf(moved.actorId),
    sessionId: session.id,
    clinicId: session.clinicId,
    patientId: session.patientId,
    toState: session.state,
    version: session.version,
    at: at.toISOString(),
  };
  return {
    type: 'session-transitioned',
    schemaVersion: 1,
    context: 'sessions',
    clinicId: session.clinicId,
    occurredAt: at,
    payload,
  };
}
