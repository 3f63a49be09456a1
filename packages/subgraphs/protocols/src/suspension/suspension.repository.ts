import type { Reader } from '@surcease/persistence';

/** A stop for safety as the graph names its facts. */
export interface SuspensionRow {
  id: string;
  versionId: string;
  at: string;
  byName: string;
  reason: string;
  liftedAt: string | null;
  replacedAt: string | null;
}

/** Whether nothing may begin by the version because of it. */
export const isStanding = ({ liftedAt, replacedAt }: SuspensionRow) => liftedAt === null && replacedAt === null;

/** The stops that each version has had, the first first. */
export async function suspensionsOf(reader: Reader, versionIds: readonly string[]): Promise<SuspensionRow[][]> {
  const rows = await reader.rows<SuspensionRow>(
    `select s.id, s.version_id as "versionId", s.suspended_at as "at", s.suspended_by_name as "byName", s.reason,
       s.lifted_at as "liftedAt", s.replaced_at as "replacedAt"
     from protocols.suspensions s where s.version_id = any ($1::text[]) order by s.suspended_at, s.id`,
    [versionIds],
  );
  return versionIds.map((id) => rows.filter(({ versionId }) => versionId === id));
}
