import { BadInputError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import { factsInTransaction } from '../../session/session-facts.repository.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { insertRow } from '../../session/write-row.js';
import { judgePreCheck } from '../judge-pre-check.js';
import { type PreCheckItemCode, preCheckNames } from '../pre-check-rules.js';

export interface OverridePreCheck extends SessionTarget {
  item: PreCheckItemCode;
  reason: string;
}

/** A supervising clinician takes responsibility for an item that failed, with a reason that is kept. */
export async function overridePreCheck(
  writer: WriteContext,
  transaction: Transaction,
  { item, reason, ...target }: OverridePreCheck,
  at: Date,
): Promise<{ sessionId: string }> {
  const { em } = transaction;
  const session = await changeSession(writer, transaction, 'pre-check:override', target);
  assertState(session, ['PRE_CHECK'], 'Checks are overridden');
  const judged = judgePreCheck(await factsInTransaction(em, session.id, at), at).find((one) => one.item === item);
  if (!judged?.mayBeOverridden)
    throw new BadInputError(`${preCheckNames[item]} cannot be overridden: ${judged?.message ?? 'it has not failed.'}`, [
      'input',
      'item',
    ]);
  if (!reason.trim()) throw new BadInputError('An override needs a reason.', ['input', 'reason']);
  await insertRow(em, 'pre_check_overrides', {
    sessionId: session.id,
    clinicId: session.clinicId,
    item,
    reason,
    overriddenBy: writer.viewer.accountId,
    overriddenAt: at,
  });
  return { sessionId: session.id };
}
