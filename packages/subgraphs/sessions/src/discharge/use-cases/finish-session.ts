import { deliveredDoseMicrograms } from '../../dose/dose-arithmetic.js';
import { keptToProtocol } from '../kept-to-protocol.js';
import { noDrivingUntil } from '../../schedule/clinic-time.js';
import type { MoveContext } from '../../session/use-cases/apply-effects.js';
import { sessionCompleted } from '../discharge.events.js';

const MINUTE_MS = 60_000;

/** Says until when the patient may not drive, frees what was booked, and tells that the session is over. */
export async function finishSession(move: MoveContext): Promise<void> {
  const { transaction, session, facts, at } = move;
  const { em, raise } = transaction;
  await em.execute('update sessions.discharges set no_driving_until = ? where session_id = ?', [
    noDrivingUntil(at, facts.timeZone ?? 'UTC').toISOString(),
    session.id,
  ]);
  await em.execute('delete from sessions.bookings where session_id = ?', [session.id]);
  const [told] = await em.execute<{ reason: string | null; criteria_met_at: Date | string | null }[]>(
    `select max(reason) filter (where transition = 'STOP') as reason,
       max(at) filter (where to_state = 'DISCHARGE_READY') as criteria_met_at
     from sessions.transitions where session_id = ?`,
    [session.id],
  );
  const { startedAt, endedAt, episodeId, patientId, clinicId, protocolVersionId, ordinal } = session;
  const lasted = startedAt && endedAt ? endedAt.getTime() - startedAt.getTime() : 0;
  raise(
    sessionCompleted(
      {
        sessionId: session.id,
        episodeId: episodeId ?? null,
        patientId,
        clinicId,
        protocolVersionId,
        ordinal,
        plannedDoseMicrograms: session.plannedDoseMicrograms,
        deliveredDoseMicrograms: deliveredDoseMicrograms(facts.segments, facts.boluses, at),
        durationMinutes: Math.round(lasted / MINUTE_MS),
        stopReason: told?.reason ?? null,
        ...keptToProtocol(facts, told?.criteria_met_at ? new Date(told.criteria_met_at) : at, at),
        at: at.toISOString(),
      },
      at,
    ),
  );
}
