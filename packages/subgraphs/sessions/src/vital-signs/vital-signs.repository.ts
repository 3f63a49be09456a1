import type { Reader } from '@surcease/persistence';

/** One reading, units in the names. */
export interface VitalSignsRow {
  sessionId: string;
  measuredAt: string;
  systolicMmHg: number | null;
  diastolicMmHg: number | null;
  heartRatePerMinute: number | null;
  oxygenSaturationPercent: number | null;
  respiratoryRatePerMinute: number | null;
}

/** All readings of each session, in time; a session has some dozens. */
export async function vitalSignsOfSessions(reader: Reader, sessionIds: readonly string[]): Promise<VitalSignsRow[][]> {
  const rows = await reader.rows<VitalSignsRow>(
    `select v.session_id as "sessionId", v.measured_at as "measuredAt", v.systolic_mmhg as "systolicMmHg",
       v.diastolic_mmhg as "diastolicMmHg", v.heart_rate_per_minute as "heartRatePerMinute",
       v.oxygen_saturation_percent as "oxygenSaturationPercent", v.respiratory_rate_per_minute as "respiratoryRatePerMinute"
     from sessions.vital_signs v where v.session_id = any ($1::text[]) order by v.session_id, v.measured_at`,
    [sessionIds],
  );
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  return sessionIds.map((id) => bySession.get(id) ?? []);
}
