import { BadInputError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { type SessionTarget, changeSession } from '../../session/use-cases/lock-session.js';
import { insertRow } from '../../session/write-row.js';
import { type AmendableSubject, amendableSubjects } from '../amendable.js';

export interface AmendSession extends SessionTarget {
  subject: string;
  corrected: string;
  reason: string;
}

/** Where the value that is corrected stands. */
const originals: Record<AmendableSubject, string> = {
  STARTED_AT: 'select started_at::text as value from sessions.sessions where id = ?',
  ENDED_AT: 'select ended_at::text as value from sessions.sessions where id = ?',
  STOP_REASON: `select reason as value from sessions.transitions where session_id = ? and transition = 'STOP' order by seq desc limit 1`,
  ESCORT_NAME: 'select escort_name as value from sessions.discharges where session_id = ?',
  DRAWN_MICROGRAMS: 'select drawn_micrograms::text as value from sessions.drug_accounts where session_id = ?',
  WASTED_MICROGRAMS: 'select wasted_micrograms::text as value from sessions.drug_accounts where session_id = ?',
};

/** Adds a correction to the record. The record itself stays as it was written. */
export async function amendSession(
  writer: WriteContext,
  transaction: Transaction,
  { subject, corrected, reason, ...target }: AmendSession,
  at: Date,
): Promise<{ sessionId: string }> {
  const { em } = transaction;
  const session = await changeSession(writer, transaction, 'session:infuse', target);
  const known = amendableSubjects.find((name) => name === subject);
  if (!known) throw new BadInputError(`The subject is one of ${amendableSubjects.join(', ')}.`, ['input', 'subject']);
  if (!reason.trim()) throw new BadInputError('An amendment needs a reason.', ['input', 'reason']);
  const [found] = await em.execute<{ value: string | null }[]>(originals[known], [session.id]);
  await insertRow(em, 'amendments', {
    id: newId('amd'),
    sessionId: session.id,
    clinicId: session.clinicId,
    subject: known,
    original: found?.value ?? null,
    corrected,
    reason,
    actorId: writer.viewer.accountId,
    at,
  });
  return { sessionId: session.id };
}
