import type { Reader } from '@surcease/persistence';

export interface DischargeRow {
  sessionId: string;
  escortName: string | null;
  escortRelationship: string | null;
  escortPresentAt: string | null;
  instructionsAcknowledgedAt: string | null;
  nurseSignedBy: string | null;
  nurseSignedAt: string | null;
  physicianSignedBy: string | null;
  physicianSignedAt: string | null;
  noDrivingUntil: string | null;
}

/** What was noted of each discharge, or null where nothing was. */
export async function dischargesOfSessions(reader: Reader, ids: readonly string[]): Promise<(DischargeRow | null)[]> {
  const rows = await reader.rows<DischargeRow>(
    `select r.session_id as "sessionId", r.escort_name as "escortName", r.escort_relationship as "escortRelationship",
       r.escort_present_at as "escortPresentAt", r.instructions_acknowledged_at as "instructionsAcknowledgedAt",
       r.nurse_signed_by as "nurseSignedBy", r.nurse_signed_at as "nurseSignedAt",
       r.physician_signed_by as "physicianSignedBy", r.physician_signed_at as "physicianSignedAt",
       r.no_driving_until as "noDrivingUntil"
     from sessions.discharges r where r.session_id = any ($1::text[])`,
    [ids],
  );
  const bySession = new Map(rows.map((row) => [row.sessionId, row]));
  return ids.map((id) => bySession.get(id) ?? null);
}
