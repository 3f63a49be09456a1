import type { Reader } from '@surcease/persistence';

export interface DrugAccountRow {
  sessionId: string;
  drawnMicrograms: number;
  drawnBy: string;
  drawnAt: string;
  wastedMicrograms: number | null;
  wastedBy: string | null;
  wastedAt: string | null;
  wasteWitnessedBy: string | null;
  wasteWitnessedAt: string | null;
  discrepancyReason: string | null;
  discrepancyExplainedBy: string | null;
  discrepancyExplainedAt: string | null;
}

/** The drug account of each session, or null where none was opened. */
export async function drugAccountsOfSessions(
  reader: Reader,
  ids: readonly string[],
): Promise<(DrugAccountRow | null)[]> {
  const rows = await reader.rows<DrugAccountRow>(
    `select r.session_id as "sessionId", r.drawn_micrograms as "drawnMicrograms", r.drawn_by as "drawnBy",
       r.drawn_at as "drawnAt", r.wasted_micrograms as "wastedMicrograms", r.wasted_by as "wastedBy",
       r.wasted_at as "wastedAt", r.waste_witnessed_by as "wasteWitnessedBy", r.waste_witnessed_at as "wasteWitnessedAt",
       r.discrepancy_reason as "discrepancyReason", r.discrepancy_explained_by as "discrepancyExplainedBy",
       r.discrepancy_explained_at as "discrepancyExplainedAt"
     from sessions.drug_accounts r where r.session_id = any ($1::text[])`,
    [ids],
  );
  const bySession = new Map(rows.map((row) => [row.sessionId, row]));
  return ids.map((id) => bySession.get(id) ?? null);
}
