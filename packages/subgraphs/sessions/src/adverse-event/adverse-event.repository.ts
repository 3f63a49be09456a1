import type { Reader } from '@surcease/persistence';

/** An adverse event of a session. */
export interface AdverseEventRow {
  id: string;
  sessionId: string;
  code: string;
  grade: number;
  isSerious: boolean;
  occurredAt: string;
}

/** All adverse events of each session, in time. */
export async function adverseEventsOfSessions(
  reader: Reader,
  sessionIds: readonly string[],
): Promise<AdverseEventRow[][]> {
  const rows = await reader.rows<AdverseEventRow>(
    `select a.id, a.session_id as "sessionId", a.code, a.grade, a.is_serious as "isSerious", a.occurred_at as "occurredAt"
     from sessions.adverse_events a where a.session_id = any ($1::text[]) order by a.session_id, a.occurred_at, a.id`,
    [sessionIds],
  );
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  return sessionIds.map((id) => bySession.get(id) ?? []);
}
