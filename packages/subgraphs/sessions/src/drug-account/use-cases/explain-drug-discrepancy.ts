import { BadInputError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { discrepancyMicrograms } from '../drug-balance.js';

export interface ExplainDrugDiscrepancy extends SessionTarget {
  reason: string;
}

/** Keeps why drawn is not delivered and wasted. Where it is, there is nothing to explain. */
export async function explainDrugDiscrepancy(
  writer: WriteContext,
  transaction: Transaction,
  { reason, ...target }: ExplainDrugDiscrepancy,
  at: Date,
): Promise<{ sessionId: string }> {
  const { em } = transaction;
  const session = await changeSession(writer, transaction, 'session:infuse', target);
  assertState(session, ['RECOVERY', 'DISCHARGE_READY'], 'A discrepancy is explained');
  const facts = await factsInTransaction(em, session.id, at);
  if (!discrepancyMicrograms(facts, at)) throw new BadInputError('There is no discrepancy.', ['input', 'sessionId']);
  if (!reason.trim()) throw new BadInputError('A discrepancy needs a reason.', ['input', 'reason']);
  await em.execute(
    `update sessions.drug_accounts
     set discrepancy_reason = ?, discrepancy_explained_by = ?, discrepancy_explained_at = ? where session_id = ?`,
    [reason, writer.viewer.accountId, at.toISOString(), session.id],
  );
  return { sessionId: session.id };
}
