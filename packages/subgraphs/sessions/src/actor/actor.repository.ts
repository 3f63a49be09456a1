import type { Reader } from '@surcease/persistence';

/** Who acted, as far as their name was kept. */
export interface ActorRow {
  id: string;
  displayName: string | null;
}

export async function actorsByIds(reader: Reader, ids: readonly string[]): Promise<ActorRow[]> {
  const rows = await reader.rows<{ id: string; displayName: string }>(
    'select p.id, p.display_name as "displayName" from sessions.people p where p.id = any ($1::text[])',
    [ids],
  );
  const names = new Map(rows.map(({ id, displayName }) => [id, displayName]));
  return ids.map((id) => ({ id, displayName: names.get(id) ?? null }));
}

/** Where a session keeps who did something. */
const acts = [
  ['transitions', 'actor_id'],
  ['rate_segments', 'set_by'],
  ['boluses', 'given_by'],
  ['verifications', 'account_id'],
  ['pre_check_findings', 'recorded_by'],
  ['pre_check_overrides', 'overridden_by'],
  ['drug_accounts', 'drawn_by'],
  ['drug_accounts', 'wasted_by'],
  ['drug_accounts', 'waste_witnessed_by'],
  ['drug_accounts', 'discrepancy_explained_by'],
  ['discharges', 'nurse_signed_by'],
  ['discharges', 'physician_signed_by'],
  ['alarms', 'acknowledged_by'],
  ['adverse_events', 'recorded_by'],
  ['amendments', 'actor_id'],
]
  .map(
    ([table, actor]) =>
      `select r.session_id, r.${actor} as id from sessions.${table} r where r.session_id = any ($1::text[]) and r.${actor} is not null`,
  )
  .join(' union ');

/** Everyone who acted in each session, once each. */
export async function actorsOfSessions(reader: Reader, ids: readonly string[]): Promise<ActorRow[][]> {
  const rows = await reader.rows<ActorRow & { sessionId: string }>(
    `select a.session_id as "sessionId", a.id, p.display_name as "displayName"
     from (${acts}) a left join sessions.people p on p.id = a.id order by a.session_id, a.id`,
    [ids],
  );
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  return ids.map((id) => bySession.get(id) ?? []);
}
