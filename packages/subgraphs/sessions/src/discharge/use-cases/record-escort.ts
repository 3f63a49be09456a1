import type { Transaction, WriteContext } from '@surcease/persistence';
import { assertState } from '../../session/assert-state.js';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { upsertRow } from '../../session/write-row.js';

export interface RecordEscort extends SessionTarget {
  escortName: string;
  escortRelationship: string;
}

/** Notes who is there now to take the patient home. */
export async function recordEscort(
  writer: WriteContext,
  transaction: Transaction,
  { escortName, escortRelationship, ...target }: RecordEscort,
  at: Date,
): Promise<{ sessionId: string }> {
  const session = await changeSession(writer, transaction, 'session:infuse', target);
  assertState(session, ['RECOVERY', 'DISCHARGE_READY'], 'The escort is noted');
  await upsertRow(transaction.em, 'discharges', ['sessionId'], {
    sessionId: session.id,
    clinicId: session.clinicId,
    escortName,
    escortRelationship,
    escortPresentAt: at,
  });
  return { sessionId: session.id };
}
