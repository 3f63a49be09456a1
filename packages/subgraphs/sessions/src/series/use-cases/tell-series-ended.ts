import type { Transaction } from '@surcease/persistence';
import { localDate } from '../../schedule/clinic-time.js';
import { isTerminal, sessionStates } from '../../session/session.machine.js';
import { seriesEnded } from '../series.events.js';

/** Which series, and of whom. */
export interface SeriesOfPlan {
  planId: string;
  episodeId: string | null;
  patientId: string;
  clinicId: string;
}

interface Row {
  planned: number;
  state: string;
  end_reason: string | null;
  completed: string | number;
  open: string | number;
  started_at: Date | string | null;
  last_at: Date | string | null;
  time_zone: string;
  last_version_id: string;
}

const openStates = sessionStates.filter((state) => !isTerminal(state));

/**
 * Tells that a series is over: as many sessions are completed as its plan has, or the plan was ended and nothing of it
 * is under way any more. A series of which no infusion was begun was never one. Runs in the transaction of what may
 * have ended it.
 */
export async function tellSeriesEnded({ em, raise }: Transaction, series: SeriesOfPlan, at: Date): Promise<void> {
  const [row] = await em.execute<Row[]>(
    `select p.series_size as planned, p.state, p.end_reason, coalesce(c.time_zone, 'UTC') as time_zone,
       count(*) filter (where s.state = 'COMPLETED') as completed, count(*) filter (where s.state = any (?::text[])) as open,
       min(s.started_at) as started_at, max(s.ended_at) as last_at,
       (array_agg(s.protocol_version_id order by s.started_at desc nulls last))[1] as last_version_id
     from sessions.treatment_plans p join sessions.sessions s on s.plan_id = p.id and s.kind = 'SERIES'
       left join sessions.clinics c on c.id = p.clinic_id
     where p.id = ? group by p.id, c.time_zone`,
    [`{${openStates.join(',')}}`, series.planId],
  );
  if (!row?.started_at) return;
  const completed = Number(row.completed);
  const isCut = row.state === 'ENDED';
  if (isCut ? Number(row.open) > 0 : completed !== row.planned) return;
  const { episodeId, patientId, clinicId } = series;
  const isEarly = isCut && completed < row.planned;
  // Follow-up counts from the last infusion, however long after it a series is ended.
  const lastAt = row.last_at ? new Date(row.last_at) : at;
  raise(
    seriesEnded(
      {
        episodeId,
        patientId,
        clinicId,
        protocolVersionId: row.last_version_id,
        startedOn: localDate(new Date(row.started_at), row.time_zone),
        endedOn: localDate(isCut ? lastAt : at, row.time_zone),
        sessionsCompleted: completed,
        sessionsPlanned: row.planned,
        isEarly,
        reason: isEarly ? row.end_reason : null,
        at: at.toISOString(),
      },
      at,
    ),
  );
}
