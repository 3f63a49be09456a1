import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import { assertNotRefused } from '../../session/guard-refused.js';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { changeRateRefusals } from '../rate-rules.js';
import { setRate } from './set-rate.js';

export interface ChangeRate extends SessionTarget {
  rateMicrogramsPerHour: number;
}

/** Begins a segment at another rate. Less is always allowed; more asks for vital signs, sedation and limits. */
export async function changeRate(
  writer: WriteContext,
  transaction: Transaction,
  input: ChangeRate,
  at: Date,
): Promise<{ sessionId: string }> {
  const { viewer } = writer;
  const session = await changeSession(writer, transaction, 'session:infuse', input);
  assertState(session, ['INFUSING'], 'The rate is changed');
  const facts = await factsInTransaction(transaction.em, session.id, at);
  const { rateMicrogramsPerHour } = input;
  assertNotRefused(changeRateRefusals(facts, rateMicrogramsPerHour, viewer, at), ['input', 'rateMicrogramsPerHour']);
  await setRate({ transaction, session, viewer, at, rateMicrogramsPerHour }, rateMicrogramsPerHour);
  return { sessionId: session.id };
}
