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
