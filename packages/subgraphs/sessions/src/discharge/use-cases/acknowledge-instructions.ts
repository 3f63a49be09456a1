import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { upsertRow } from '../../session/write-row.js';

/** Notes that the patient has understood the instructions. */
export async function acknowledgeInstructions(
  writer: WriteContext,
  transaction: Transaction,
  target: SessionTarget,
  at: Date,
): Promise<{ sessionId: string }> {
  const session = await changeSession(writer, transaction, 'session:infuse', target);
  assertState(session, ['RECOVERY', 'DISCHARGE_READY'], 'Instructions are acknowledged');
  await upsertRow(transaction.em, 'discharges', ['sessionId'], {
    sessionId: session.id,
    clinicId: session.clinicId,
    instructionsAcknowledgedAt: at,
  });
  return { sessionId: session.id };
}
