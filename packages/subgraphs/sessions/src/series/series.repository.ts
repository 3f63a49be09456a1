import type { Reader } from '@surcease/persistence';
import { isNewerVersion } from './newer-version.js';

/** How far a series has come. */
export interface SeriesProgressRow {
  completed: number;
  underWay: number;
  toCome: number;
}

/** A move of a series to another version. */
export interface SeriesMigrationRow {
  id: string;
  planId: string;
  fromVersionId: string;
  toVersionId: string;
  sessionsMoved: number;
  reason: string;
  actorId: string;
  at: string;
}

/** The sessions of each plan, boosters apart, by how they stand. */
export async function progressOfPlans(reader: Reader, planIds: readonly string[]): Promise<SeriesProgressRow[]> {
  const rows = await reader.rows<SeriesProgressRow & { planId: string }>(
    `select s.plan_id as "planId", (count(*) filter (where s.state = 'COMPLETED'))::int as completed,
       (count(*) filter (where s.state in ('SCHEDULED', 'CONFIRMED')))::int as "toCome",
       (count(*) filter (where s.state in
         ('CHECKED_IN', 'PRE_CHECK', 'READY', 'INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY')))::int as "underWay"
     from sessions.sessions s where s.plan_id = any ($1::text[]) and s.kind = 'SERIES' group by s.plan_id`,
    [planIds],
  );
  const byPlan = new Map(rows.map(({ planId, ...row }) => [planId, row]));
  return planIds.map((id) => byPlan.get(id) ?? { completed: 0, underWay: 0, toCome: 0 });
}

/** The moves of each plan, in time. */
export async function migrationsOfPlans(reader: Reader, planIds: readonly string[]): Promise<SeriesMigrationRow[][]> {
  const rows = await reader.rows<SeriesMigrationRow>(
    `select m.id, m.plan_id as "planId", m.from_version_id as "fromVersionId", m.to_version_id as "toVersionId",
       m.sessions_moved as "sessionsMoved", m.reason, m.actor_id as "actorId", m.at
     from sessions.series_migrations m where m.plan_id = any ($1::text[]) order by m.plan_id, m.at, m.id`,
    [planIds],
  );
  const byPlan = Map.groupBy(rows, (row) => row.planId);
  return planIds.map((id) => byPlan.get(id) ?? []);
}

/** The approved version that each plan's clinic has in force and that is newer than the plan's own, or null. */
export async function newerVersionsForPlans(reader: Reader, planIds: readonly string[]): Promise<(string | null)[]> {
  const rows = await reader.rows<{ planId: string; present: string; id: string; candidate: string }>(
    `select p.id as "planId", own.semantic_version as present, v.id, v.semantic_version as candidate
     from sessions.treatment_plans p join sessions.protocol_versions own on own.id = p.protocol_version_id
       join sessions.site_configurations c on c.clinic_id = p.clinic_id and c.protocol_id = own.protocol_id and c.state = 'ACTIVE'
       join sessions.protocol_versions v on v.id = c.protocol_version_id and v.state = 'APPROVED'
     where p.id = any ($1::text[]) and v.id <> own.id`,
    [planIds],
  );
  const byPlan = new Map(
    rows.filter(({ candidate, present }) => isNewerVersion(candidate, present)).map(({ planId, id }) => [planId, id]),
  );
  return planIds.map((id) => byPlan.get(id) ?? null);
}
