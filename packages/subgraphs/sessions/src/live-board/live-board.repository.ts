import type { Reader } from '@surcease/persistence';
import { type AlarmRow, openAlarmsOfSessions } from '../alarm/alarm.repository.js';
import { monitoringOf } from '../monitoring/monitoring-of-session.js';
import { monitoringFactsOf } from '../monitoring/monitoring.repository.js';
import type { SessionState } from '../session/session.machine.js';
import { type VitalSignsRow, latestVitalSigns } from '../vital-signs/vital-signs.repository.js';

interface SessionOnBoard {
  sessionId: string;
  clinicId: string;
  patientId: string;
  roomId: string | null;
  nurseId: string | null;
  ordinal: number;
  state: SessionState;
  version: number;
  scheduledAt: string;
  startedAt: string | null;
  endedAt: string | null;
  stateSince: string | null;
  plannedMinutes: number | null;
  plannedDoseMicrograms: number;
  deliveredDoseMicrograms: number;
  rateMicrogramsPerHour: number | null;
}

/** One session of the board with all that the board shows of it. */
export interface LiveBoardRowFacts extends SessionOnBoard {
  /** For the audit trail, which knows records by `id`. */
  id: string;
  latest: VitalSignsRow | null;
  recent: VitalSignsRow[];
  openAlarms: AlarmRow[];
  nextDueAt: Date | null;
  asOf: Date;
}

const RECENT_READINGS = 12;
/** Delivered µg = Σ rate × time over segments + Σ boluses; a segment that runs counts up to the asked instant. */
const delivered = `(coalesce((select sum(g.rate_micrograms_per_hour
      * extract(epoch from coalesce(g.ended_at, $2::timestamptz) - g.started_at) / 3600)
    from sessions.rate_segments g where g.session_id = s.id), 0)
  + coalesce((select sum(b.dose_micrograms) from sessions.boluses b where b.session_id = s.id), 0))`;
const select = `s.id as "sessionId", s.clinic_id as "clinicId", s.patient_id as "patientId", s.room_id as "roomId",
  s.nurse_id as "nurseId", s.ordinal, s.state, s.version, s.scheduled_at as "scheduledAt", s.started_at as "startedAt",
  s.ended_at as "endedAt", s.planned_dose_micrograms as "plannedDoseMicrograms", round(${delivered})::int as "deliveredDoseMicrograms",
  (select t.at from sessions.transitions t where t.session_id = s.id order by t.seq desc limit 1) as "stateSince",
  (select p.duration_minutes from sessions.treatment_plans p where p.id = s.plan_id) as "plannedMinutes",
  (select g.rate_micrograms_per_hour from sessions.rate_segments g where g.session_id = s.id and g.ended_at is null)
    as "rateMicrogramsPerHour"`;
/** Under way, or planned or held within twelve hours of the instant. */
const onBoard = `(s.state in ('CHECKED_IN', 'PRE_CHECK', 'READY', 'INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY')
  or s.scheduled_at between $2::timestamptz - interval '12 hours' and $2::timestamptz + interval '12 hours')`;

/** Every row of the board of these clinics: none is left out, however many there are. */
export async function boardOfClinics(
  reader: Reader,
  clinicIds: readonly string[],
  at: Date,
): Promise<LiveBoardRowFacts[]> {
  const sessions = await reader.rows<SessionOnBoard>(
    `select ${select} from sessions.sessions s where s.clinic_id = any ($1::text[]) and ${onBoard} order by s.scheduled_at, s.id`,
    [clinicIds, at.toISOString()],
  );
  return withFindings(reader, sessions, at);
}

/** One session's row, or null where it is not on the board. */
export async function boardRowOf(reader: Reader, sessionId: string, at: Date): Promise<LiveBoardRowFacts | null> {
  const sessions = await reader.rows<SessionOnBoard>(
    `select ${select} from sessions.sessions s where s.id = $1 and ${onBoard}`,
    [sessionId, at.toISOString()],
  );
  const [row] = await withFindings(reader, sessions, at);
  return row ?? null;
}

async function withFindings(
  reader: Reader,
  sessions: readonly SessionOnBoard[],
  at: Date,
): Promise<LiveBoardRowFacts[]> {
  const ids = sessions.map(({ sessionId }) => sessionId);
  if (ids.length === 0) return [];
  const [readings, alarms, courses] = await Promise.all([
    latestVitalSigns(reader, ids, RECENT_READINGS),
    openAlarmsOfSessions(reader, ids),
    monitoringFactsOf(reader, ids),
  ]);
  return sessions.map((session, index) => {
    const recent = readings[index] ?? [];
    const course = courses[index];
    return {
      ...session,
      id: session.sessionId,
      recent,
      latest: recent.at(-1) ?? null,
      openAlarms: alarms[index] ?? [],
      nextDueAt: course ? monitoringOf(course, at).nextDueAt : null,
      asOf: at,
    };
  });
}
