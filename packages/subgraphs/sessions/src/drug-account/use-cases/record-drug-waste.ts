import { BadInputError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';

export interface RecordDrugWaste extends SessionTarget {
  wastedMicrograms: number;
}

/** Enters the waste; it counts as witnessed when a second person confirms the same amount. */
export async function recordDrugWaste(
  writer: WriteContext,
  transaction: Transaction,
  { wastedMicrograms, ...target }: RecordDrugWaste,
  at: Date,
): Promise<{ sessionId: string }> {
  const { em } = transaction;
  const session = await changeSession(writer, transaction, 'session:infuse', target);
  assertState(session, ['RECOVERY', 'DISCHARGE_READY'], 'Waste is entered');
  const { drugAccount } = await factsInTransaction(em, session.id, at);
  if (!drugAccount) throw new BadInputError('Enter first what was drawn.', ['input', 'wastedMicrograms']);
  if (drugAccount.wasteWitnessedBy)
    throw new BadInputError('The waste has been witnessed; amend it.', ['input', 'wastedMicrograms']);
  await em.execute(
    'update sessions.drug_accounts set wasted_micrograms = ?, wasted_by = ?, wasted_at = ? where session_id = ?',
    [wastedMicrograms, writer.viewer.accountId, at.toISOString(), session.id],
  );
  return { sessionId: session.id };
}
