import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertNotRefused } from '../guard-refused.js';
import { factsInTransaction } from '../session-facts.repository.js';
import { guardRefusals } from '../session-guards.js';
import { assertMovable, assertVersion } from '../session.entity.js';
import type { SessionTransition } from '../session.machine.js';
import { assertMay, assertMayMove } from '../session.policy.js';
import { carryOut } from './carry-out.js';
import { type SessionTarget, lockSession } from './lock-session.js';

export interface TransitionSession extends SessionTarget {
  transition: SessionTransition;
  /** A code where the table has codes, words elsewhere. */
  reason: string | null;
  note?: string | null;
  rateMicrogramsPerHour?: number | null;
  identifiers?: readonly string[] | null;
}

/** Moves a session by one transition: version, table, role and guards in this order, then the move itself. */
export async function transitionSession(
  { viewer }: WriteContext,
  transaction: Transaction,
  input: TransitionSession,
  at: Date,
): Promise<{ sessionId: string }> {
  const session = await lockSession(transaction, input.sessionId);
  const { transition, note = null, rateMicrogramsPerHour = null, identifiers } = input;
  const reason = input.reason?.trim() || null;
  assertMay(viewer, 'session:transition', session.clinicId);
  assertVersion(session, input.expectedVersion);
  assertMovable(session, { transition, reason });
  assertMayMove(viewer, transition, session.clinicId);
  const facts = await factsInTransaction(transaction.em, session.id, at);
  const request = { viewer, at, rateMicrogramsPerHour, identifiers: identifiers ?? [] };
  assertNotRefused(guardRefusals(transition, facts, request));
  await carryOut({ transaction, session, facts, viewer, at, rateMicrogramsPerHour }, { transition, reason, note });
  return { sessionId: session.id };
}
