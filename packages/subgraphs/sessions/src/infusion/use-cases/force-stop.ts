import type { Transaction, WriteContext } from '@surcease/persistence';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { LONGEST_PAUSE_MINUTES } from '../../session/session-guards.js';
import { carryOut } from '../../session/use-cases/carry-out.js';
import { lockSession } from '../../session/use-cases/lock-session.js';

/** Stops a session that is still paused for too long when its row is locked; of one that went on nothing happens. */
export async function forceStop(
  { viewer }: WriteContext,
  transaction: Transaction,
  sessionId: string,
  at: Date,
): Promise<void> {
  const session = await lockSession(transaction, sessionId);
  const facts = await factsInTransaction(transaction.em, sessionId, at);
  const pausedMs = facts.pausedAt ? at.getTime() - facts.pausedAt.getTime() : 0;
  if (session.state !== 'PAUSED' || pausedMs <= LONGEST_PAUSE_MINUTES * 60_000) return;
  const note = `Paused for more than ${LONGEST_PAUSE_MINUTES} minutes.`;
  const move = { transaction, session, facts, viewer, at, rateMicrogramsPerHour: null };
  await carryOut(move, { transition: 'STOP', reason: 'ORDER', note });
}
