import type { Reader } from '@surcease/persistence';
import type { AdoptionState, AdoptionStep } from './site-adoption.machine.js';

export interface ChecklistEntry {
  itemId: string;
  doneAt: string;
  doneByName: string;
}

/** A version at a site as the graph names its facts. */
export interface SiteAdoptionRow {
  id: string;
  clinicId: string;
  protocolId: string;
  versionId: string;
  state: AdoptionState;
  checklist: ChecklistEntry[];
  wave: string | null;
  plannedFor: string | null;
  updatedAt: string;
  revision: number;
  activeSince: string | null;
}

export interface AdoptionStepRow {
  adoptionId: string;
  step: AdoptionStep;
  fromState: AdoptionState | null;
  toState: AdoptionState;
  at: string;
  actorName: string;
  reason: string | null;
}

/** A stretch of time in which a version was in force at a site. */
export interface ActivationRow {
  versionId: string;
  clinicId: string;
  from: string;
  until: string | null;
}

export interface OverrideRow {
  clinicId: string;
  protocolId: string;
  path: string;
  value: number;
  reason: string;
  setByName: string;
  setAt: string;
}

/** Which adoptions to read; what is left out does not narrow. */
export interface AdoptionFilter {
  ids?: readonly string[];
  clinicIds?: readonly string[] | null;
  protocolIds?: readonly string[] | null;
  versionIds?: readonly string[] | null;
  states?: readonly AdoptionState[] | null;
}

/** There is one at most for each clinic and version; more than this in one answer is refused by paging elsewhere. */
const MOST = 2_000;

/** Adoptions by site and then by version, the newest version first. */
export function siteAdoptions(reader: Reader, filter: AdoptionFilter): Promise<SiteAdoptionRow[]> {
  const { ids = null, clinicIds = null, protocolIds = null, versionIds = null, states = null } = filter;
  return reader.rows<SiteAdoptionRow>(
    `select a.id, a.clinic_id as "clinicId", a.protocol_id as "protocolId", a.version_id as "versionId", a.state,
       a.checklist, a.wave, a.planned_for as "plannedFor", a.updated_at as "updatedAt", a.revision,
       lower(r.during) as "activeSince"
     from protocols.adoptions a
     left join protocols.activations r on r.adoption_id = a.id and upper_inf(r.during)
     where ($1::text[] is null or a.id = any ($1)) and ($2::text[] is null or a.clinic_id = any ($2))
       and ($3::text[] is null or a.protocol_id = any ($3)) and ($4::text[] is null or a.version_id = any ($4))
       and ($5::text[] is null or a.state = any ($5))
     order by a.clinic_id, a.version_id desc limit ${MOST}`,
    [ids, clinicIds, protocolIds, versionIds, states],
  );
}

/** The history of each adoption, the first step first. */
export async function stepsOf(reader: Reader, adoptionIds: readonly string[]): Promise<AdoptionStepRow[][]> {
  const rows = await reader.rows<AdoptionStepRow>(
    `select s.adoption_id as "adoptionId", s.step, s.from_state as "fromState", s.to_state as "toState", s.at,
       s.actor_name as "actorName", s.reason
     from protocols.adoption_steps s where s.adoption_id = any ($1::text[]) order by s.at, s.id`,
    [adoptionIds],
  );
  return adoptionIds.map((id) => rows.filter(({ adoptionId }) => adoptionId === id));
}

/** When each version was in force, by site and time. */
export async function activationsOf(reader: Reader, versionIds: readonly string[]): Promise<ActivationRow[][]> {
  const rows = await reader.rows<ActivationRow>(
    `select r.version_id as "versionId", r.clinic_id as "clinicId", lower(r.during) as "from", upper(r.during) as "until"
     from protocols.activations r where r.version_id = any ($1::text[]) order by r.clinic_id, lower(r.during)`,
    [versionIds],
  );
  return versionIds.map((id) => rows.filter(({ versionId }) => versionId === id));
}

/** The version in force at a site, if there is one. */
export async function activeVersionAt(reader: Reader, clinicId: string, protocolId: string): Promise<string | null> {
  const [row] = await reader.rows<{ id: string }>(
    `select r.version_id as id from protocols.activations r
     where r.clinic_id = $1 and r.protocol_id = $2 and upper_inf(r.during)`,
    [clinicId, protocolId],
  );
  return row?.id ?? null;
}

/** How a site has begun to use a version: counts, no patients. */
export interface FirstSessionRow {
  clinicId: string;
  versionId: string;
  firstSessionAt: string;
  sessionsStarted: number;
}

/** Where sessions by these versions were started, since when and how many. */
export function firstSessionsOf(reader: Reader, versionIds: readonly string[]): Promise<FirstSessionRow[]> {
  return reader.rows<FirstSessionRow>(
    `select f.clinic_id as "clinicId", f.protocol_version_id as "versionId", min(f.started_at) as "firstSessionAt",
       count(*)::int as "sessionsStarted"
     from protocols.session_facts f
     where f.protocol_version_id = any ($1::text[]) and f.started_at is not null
     group by f.clinic_id, f.protocol_version_id`,
    [versionIds],
  );
}

/** What the sites of a protocol do otherwise than its version says; of one clinic where it is named. */
export function overridesOf(
  reader: Reader,
  protocolId: string,
  clinicId: string | null = null,
): Promise<OverrideRow[]> {
  return reader.rows<OverrideRow>(
    `select o.clinic_id as "clinicId", o.protocol_id as "protocolId", o.path, o.value, o.reason,
       o.set_by_name as "setByName", o.set_at as "setAt"
     from protocols.overrides o
     where o.protocol_id = $1 and ($2::text is null or o.clinic_id = $2) and o.ended_at is null
     order by o.clinic_id, o.path`,
    [protocolId, clinicId],
  );
}
