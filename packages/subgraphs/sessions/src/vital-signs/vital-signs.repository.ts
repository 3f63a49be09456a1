import type { Reader } from '@surcease/persistence';
import { type Signals, signalColumns, signalNames } from './signals.js';

/** One reading. */
export interface VitalSignsRow extends Signals {
  sessionId: string;
  measuredAt: string;
  /** Null where it came in before times of writing were kept. */
  recordedAt: string | null;
  recordedById: string | null;
  lateReason: string | null;
  source: 'MANUAL' | 'MONITOR';
}

const signalsSelected = signalNames.map((name) => `v.${signalColumns[name]} as "${name}"`).join(', ');
const select = `v.session_id as "sessionId", v.measured_at as "measuredAt", v.recorded_at as "recordedAt",
  v.recorded_by as "recordedById", v.late_reason as "lateReason", v.source, ${signalsSelected}`;

/** All readings of each session, in time; a session has some dozens. */
export async function vitalSignsOfSessions(reader: Reader, sessionIds: readonly string[]): Promise<VitalSignsRow[][]> {
  const rows = await reader.rows<VitalSignsRow>(
    `select ${select} from sessions.vital_signs v where v.session_id = any ($1::text[])
     order by v.session_id, v.measured_at`,
    [sessionIds],
  );
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  return sessionIds.map((id) => bySession.get(id) ?? []);
}

/** The newest readings of each session, oldest first. */
export async function latestVitalSigns(
  reader: Reader,
  sessionIds: readonly string[],
  count: number,
): Promise<VitalSignsRow[][]> {
  const rows = await reader.rows<VitalSignsRow>(
    `select v.* from unnest($1::text[]) wanted(id) cross join lateral (
       select ${select} from sessions.vital_signs v where v.session_id = wanted.id order by v.measured_at desc limit $2) v`,
    [sessionIds, count],
  );
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  return sessionIds.map((id) => (bySession.get(id) ?? []).toReversed());
}

/** The last systolic pressure of each session before its infusion; null before it has begun. */
export async function systolicBaselines(reader: Reader, sessionIds: readonly string[]): Promise<(number | null)[]> {
  const rows = await reader.rows<{ id: string; systolic: number }>(
    `select distinct on (s.id) s.id, v.systolic_mmhg as systolic
     from sessions.sessions s join sessions.vital_signs v on v.session_id = s.id and v.measured_at <= s.started_at
     where s.id = any ($1::text[]) and v.systolic_mmhg is not null order by s.id, v.measured_at desc`,
    [sessionIds],
  );
  const bySession = new Map(rows.map(({ id, systolic }) => [id, systolic]));
  return sessionIds.map((id) => bySession.get(id) ?? null);
}
