import { newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertNotRefused } from '../guard-refused.js';
import { factsInTransaction } from '../session-facts.repository.js';
import { guardRefusals } from '../session-guards.js';
import { TransitionEntity, assertMovable, assertVersion, moveSession } from '../session.entity.js';
import { sessionTransitioned } from '../session.events.js';
import type { SessionTransition } from '../session.machine.js';
import { assertMay, assertMayMove } from '../session.policy.js';
import { applyEffects } from './apply-effects.js';
import { type SessionTarget, lockSession } from './lock-session.js';

export interface TransitionSession extends SessionTarget {
  transition: SessionTransition;
  /** A code where the table has codes, words elsewhere. */
  reason: string | null;
  note?: string | null;
  rateMicrogramsPerHour?: number | null;
  identifiers?: readonly string[] | null;
}

/** Moves a session by one transition: version, table, role and guards in this order, then the effects. */
export async function transitionSession(
  { viewer }: WriteContext,
  transaction: Transaction,
  input: TransitionSession,
  at: Date,
): Promise<{ sessionId: string }> {
  const session = await lockSession(transaction, input.sessionId);
  const { em, raise, wrote } = transaction;
  const { transition, note = null, rateMicrogramsPerHour = null, identifiers = [] } = input;
  const reason = input.reason?.trim() || null;
  assertMay(viewer, 'session:transition', session.clinicId);
  assertVersion(session, input.expectedVersion);
  assertMovable(session, { transition, reason });
  assertMayMove(viewer, transition, session.clinicId);
  const facts = await factsInTransaction(em, session.id, at);
  assertNotRefused(guardRefusals(transition, facts, { viewer, at, rateMicrogramsPerHour, identifiers }));
  const fromState = moveSession(session, { transition, reason, at });
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
    note,
  });
  raise(sessionTransitioned(session, { transition, fromState, at, actorId: viewer.accountId, reason }));
  await em.flush();
  await applyEffects({ transaction, session, facts, viewer, at, rateMicrogramsPerHour }, transition);
  wrote(session.clinicId, 'Session', session.id);
  wrote(session.clinicId, 'Patient', session.patientId);
  return { sessionId: session.id };
}
