import type { Reader } from '@surcease/persistence';

export interface AmendmentRow {
  id: string;
  sessionId: string;
  subject: string;
  original: string | null;
  corrected: string;
  reason: string;
  actorId: string;
  at: string;
}

/** All corrections of each session, in time. */
export async function amendmentsOfSessions(reader: Reader, ids: readonly string[]): Promise<AmendmentRow[][]> {
  const rows = await reader.rows<AmendmentRow>(
    `select r.id, r.session_id as "sessionId", r.subject, r.original, r.corrected, r.reason, r.actor_id as "actorId", r.at
     from sessions.amendments r where r.session_id = any ($1::text[]) order by r.session_id, r.at, r.id`,
    [ids],
  );
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  return ids.map((id) => bySession.get(id) ?? []);
}
