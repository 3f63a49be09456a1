import { deliveredDoseMicrograms } from '../../dose/dose-arithmetic.js';
import { keptToProtocol } from '../kept-to-protocol.js';
import { localDate, noDrivingUntil } from '../../schedule/clinic-time.js';
import type { MoveContext } from '../../session/use-cases/apply-effects.js';
import { seriesEnded, sessionCompleted } from '../discharge.events.js';

const MINUTE_MS = 60_000;

/** Says until when the patient may not drive, frees what was booked, and tells that the session, and maybe its series, is over. */
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
  if (session.kind === 'SERIES' && session.planId !== null) await tellWhereSeriesEnded(move);
}

/** A series is over when as many sessions are completed as its plan has. */
async function tellWhereSeriesEnded({ transaction: { em, raise }, session, facts, at }: MoveContext): Promise<void> {
  const [series] = await em.execute<{ completed: string | number; started_at: Date | string | null }[]>(
    `select count(*) as completed, min(started_at) as started_at from sessions.sessions
     where plan_id = ? and kind = 'SERIES' and state = 'COMPLETED'`,
    [session.planId],
  );
  const completed = Number(series?.completed ?? 0);
  if (completed !== facts.plan?.seriesSize || !series?.started_at) return;
  const { episodeId, patientId, clinicId, protocolVersionId } = session;
  const timeZone = facts.timeZone ?? 'UTC';
  raise(
    seriesEnded(
      {
        episodeId: episodeId ?? null,
        patientId,
        clinicId,
        startedOn: localDate(new Date(series.started_at), timeZone),
        endedOn: localDate(at, timeZone),
        sessionsCompleted: completed,
        protocolVersionId,
        at: at.toISOString(),
      },
      at,
    ),
  );
}
