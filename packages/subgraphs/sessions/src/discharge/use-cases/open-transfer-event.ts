import { newId } from '@surcease/kernel';
import type { MoveContext } from '../../session/use-cases/apply-effects.js';
import { insertRow } from '../../session/write-row.js';

/** CTCAE v5: severe, hospitalisation indicated. */
const SEVERE = 3;

/** Whoever is transferred had a serious adverse event until somebody says otherwise (ICH E2A: hospitalisation). */
export async function openTransferEvent({ transaction, session, viewer, at }: MoveContext): Promise<void> {
  await transaction.em.execute('delete from sessions.bookings where session_id = ?', [session.id]);
  await insertRow(transaction.em, 'adverse_events', {
    id: newId('adv'),
    sessionId: session.id,
    clinicId: session.clinicId,
    code: 'UNPLANNED_TRANSFER',
    grade: SEVERE,
    isSerious: true,
    occurredAt: at,
    recordedAt: at,
    recordedBy: viewer.accountId,
  });
}
