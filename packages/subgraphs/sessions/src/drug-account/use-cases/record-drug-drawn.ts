import { BadInputError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { insertRow } from '../../session/write-row.js';

export interface RecordDrugDrawn extends SessionTarget {
  drawnMicrograms: number;
}

/** Opens the drug account. What was drawn is entered once; a mistake is amended. */
export async function recordDrugDrawn(
  writer: WriteContext,
  transaction: Transaction,
  { drawnMicrograms, ...target }: RecordDrugDrawn,
  at: Date,
): Promise<{ sessionId: string }> {
  const session = await changeSession(writer, transaction, 'session:infuse', target);
  assertState(session, ['PRE_CHECK', 'READY', 'INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY'], 'Drugs are drawn');
  const { drugAccount } = await factsInTransaction(transaction.em, session.id, at);
  if (drugAccount)
    throw new BadInputError('What was drawn is entered already; amend it.', ['input', 'drawnMicrograms']);
  await insertRow(transaction.em, 'drug_accounts', {
    sessionId: session.id,
    clinicId: session.clinicId,
    drawnMicrograms,
    drawnBy: writer.viewer.accountId,
    drawnAt: at,
  });
  return { sessionId: session.id };
}
