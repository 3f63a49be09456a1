import { BadInputError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';

export interface ConfirmDrugWaste extends SessionTarget {
  wastedMicrograms: number;
}

/** A second person confirms what they saw wasted, by the amount itself. */
export async function confirmDrugWaste(
  writer: WriteContext,
  transaction: Transaction,
  { wastedMicrograms, ...target }: ConfirmDrugWaste,
  at: Date,
): Promise<{ sessionId: string }> {
  const { em } = transaction;
  const session = await changeSession(writer, transaction, 'session:infuse', target);
  assertState(session, ['RECOVERY', 'DISCHARGE_READY'], 'Waste is witnessed');
  const { drugAccount } = await factsInTransaction(em, session.id, at);
  if (drugAccount?.wastedMicrograms == null)
    throw new BadInputError('No waste has been entered.', ['input', 'sessionId']);
  if (drugAccount.wastedBy === writer.viewer.accountId)
    throw new BadInputError('A second person has to witness the waste.', ['input', 'sessionId']);
  if (drugAccount.wastedMicrograms !== wastedMicrograms)
    throw new BadInputError('This is not the amount that was entered.', ['input', 'wastedMicrograms']);
  await em.execute(
    'update sessions.drug_accounts set waste_witnessed_by = ?, waste_witnessed_at = ? where session_id = ?',
    [writer.viewer.accountId, at.toISOString(), session.id],
  );
  return { sessionId: session.id };
}
