import type { Transaction, WriteContext } from '@surcease/persistence';
import { accountMayOrder } from '../../session/acting-role.js';
import { assertState } from '../../session/assert-state.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { upsertRow } from '../../session/write-row.js';

/** Puts the viewer's own signature under the discharge: a physician's, or a nurse's. */
export async function signDischarge(
  writer: WriteContext,
  transaction: Transaction,
  target: SessionTarget,
  at: Date,
): Promise<{ sessionId: string }> {
  const { viewer } = writer;
  const session = await changeSession(writer, transaction, 'session:infuse', target);
  assertState(session, ['DISCHARGE_READY'], 'A discharge is signed');
  const signature: Record<string, string | Date> = accountMayOrder(viewer, session.clinicId)
    ? { physicianSignedBy: viewer.accountId, physicianSignedAt: at }
    : { nurseSignedBy: viewer.accountId, nurseSignedAt: at };
  await upsertRow(transaction.em, 'discharges', ['sessionId'], {
    sessionId: session.id,
    clinicId: session.clinicId,
    ...signature,
  });
  return { sessionId: session.id };
}
