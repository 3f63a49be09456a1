import { LockMode } from '@mikro-orm/postgresql';
import { NotFoundError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { SessionEntity, TransitionEntity, moveSession } from '../session.entity.js';
import { sessionTransitioned } from '../session.events.js';
import type { SessionTransition } from '../session.machine.js';
import { assertMayTransition } from '../session.policy.js';

export interface TransitionSession {
  sessionId: string;
  expectedVersion: number;
  transition: SessionTransition;
  reason: string | null;
}

/** Moves a session by one transition. The row is locked first, so that of two at once one wins and one gets CONFLICT. */
export async function transitionSession(
  { viewer }: WriteContext,
  { em, raise, wrote }: Transaction,
  input: TransitionSession,
  at: Date,
): Promise<{ sessionId: string }> {
  const session = await em.findOne(SessionEntity, input.sessionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!session) throw new NotFoundError('The session', ['input', 'sessionId']);
  assertMayTransition(viewer, session.clinicId);
  const { transition, reason } = input;
  const fromState = moveSession(session, { ...input, at });
  em.create(TransitionEntity, {
    id: newId('trn'),
    sessionId: session.id,
    clinicId: session.clinicId,
    seq: session.version - 1,
    transition,
    fromState,
    toState: session.state,
    at,
    actorId: viewer.accountId,
    reason,
  });
  raise(sessionTransitioned(session, { transition, fromState, at, actorId: viewer.accountId, reason }));
  wrote(session.clinicId, 'Session', session.id);
  wrote(session.clinicId, 'Patient', session.patientId);
  return { sessionId: session.id };
}
