import type { Viewer } from '@surcease/authz';
import type { Transaction } from '@surcease/persistence';

const NOTES = {
  PAUSE: 'The infusion was paused.',
  STOP: 'The infusion was stopped.',
  TRANSFER: 'The infusion was stopped for a transfer.',
} as const;

/** Who pauses or stops an infusion has done what the critical alarms of the session asked for. */
export async function closePauseTasks(
  { em, wrote }: Transaction,
  {
    sessionId,
    viewer,
    transition,
    at,
  }: { sessionId: string; viewer: Viewer; transition: keyof typeof NOTES; at: Date },
): Promise<void> {
  const closed = await em.execute<{ id: string; clinic_id: string }[]>(
    `update sessions.tasks set done_at = ?, done_by = ?, note = ?
     where session_id = ? and kind = 'PAUSE_AND_CALL' and done_at is null returning id, clinic_id`,
    [at.toISOString(), viewer.accountId, NOTES[transition], sessionId],
  );
  if (closed.length === 0) return;
  await em.execute('insert into sessions.people (id, display_name) values (?, ?) on conflict (id) do nothing', [
    viewer.accountId,
    viewer.displayName,
  ]);
  for (const { id, clinic_id } of closed) wrote(clinic_id, 'SessionTask', id);
}
