import { newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import { assertNotRefused } from '../../session/guard-refused.js';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { insertRow } from '../../session/write-row.js';

export interface ConfirmVerification extends SessionTarget {
  rateMicrogramsPerHour: number;
}

/** Keeps one person's own confirmation of patient, drug, dose and rate: a name that somebody types in is none. */
export async function confirmVerification(
  writer: WriteContext,
  transaction: Transaction,
  input: ConfirmVerification,
  at: Date,
): Promise<{ sessionId: string }> {
  const { em } = transaction;
  const session = await changeSession(writer, transaction, 'session:infuse', input);
  assertState(session, ['PRE_CHECK', 'READY'], 'Doses are verified');
  const { plan } = await factsInTransaction(em, session.id, at);
  if (plan?.state !== 'SIGNED') {
    assertNotRefused([{ code: 'ORDER_NOT_SIGNED', message: 'No physician has signed the plan as it stands.' }]);
    return { sessionId: session.id };
  }
  await insertRow(em, 'verifications', {
    id: newId('vfy'),
    sessionId: session.id,
    clinicId: session.clinicId,
    accountId: writer.viewer.accountId,
    displayName: writer.viewer.displayName,
    providerId: writer.viewer.providerId ?? null,
    planId: plan.id,
    planVersion: plan.version,
    rateMicrogramsPerHour: input.rateMicrogramsPerHour,
    confirmedAt: at,
  });
  return { sessionId: session.id };
}
