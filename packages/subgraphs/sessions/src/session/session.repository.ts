import type { PageArguments } from '@surcease/kernel';
import {
  type Condition,
  type KeysetList,
  type Page,
  type Reader,
  type SortColumn,
  anyOf,
  readByIds,
  readPage,
  readPages,
} from '@surcease/persistence';
import type { SessionState } from './session.machine.js';

/** A session as the graph names its facts, and the keys of what stands around it. */
export interface SessionRow {
  id: string;
  clinicId: string;
  patientId: string;
  providerId: string;
  roomId: string | null;
  protocolVersionId: string;
  ordinal: number;
  state: SessionState;
  scheduledAt: string;
  startedAt: string | null;
  endedAt: string | null;
  plannedDoseMicrograms: number;
  version: number;
  planId: string | null;
  episodeId: string | null;
  nurseId: string | null;
  chairNumber: number | null;
  kind: 'SERIES' | 'BOOSTER';
}

const select = `s.id, s.clinic_id as "clinicId", s.patient_id as "patientId", s.provider_id as "providerId", s.room_id as "roomId",
  s.protocol_version_id as "protocolVersionId", s.ordinal, s.state, s.scheduled_at as "scheduledAt", s.started_at as "startedAt",
  s.ended_at as "endedAt", s.planned_dose_micrograms as "plannedDoseMicrograms", s.version, s.plan_id as "planId",
  s.episode_id as "episodeId", s.nurse_id as "nurseId", s.chair_number as "chairNumber", s.kind`;
const from = 'sessions.sessions s';

const schedule = (descending: boolean): SortColumn[] => [
  { column: 's.scheduled_at', key: 'scheduledAt', type: 'timestamptz', descending },
  { column: 's.id', key: 'id', type: 'text', descending },
];
const sorts = { SCHEDULED_AT: schedule(false), SCHEDULED_AT_DESCENDING: schedule(true) };

export interface SessionListing {
  clinicIds?: readonly string[] | null;
  patientId?: string | null;
  states?: readonly string[] | null;
  scheduledFrom?: string | null;
  scheduledTo?: string | null;
  sort?: keyof typeof sorts | null;
}

function listOf(listing: SessionListing): KeysetList {
  const conditions: Condition[] = [
    ...anyOf('s.clinic_id', listing.clinicIds, 'clinicIds'),
    ...anyOf('s.state', listing.states, 'states'),
  ];
  if (listing.patientId) conditions.push({ text: 's.patient_id = ?', values: [listing.patientId] });
  if (listing.scheduledFrom)
    conditions.push({ text: 's.scheduled_at >= ?::timestamptz', values: [listing.scheduledFrom] });
  if (listing.scheduledTo) conditions.push({ text: 's.scheduled_at < ?::timestamptz', values: [listing.scheduledTo] });
  return { name: 'sessions', node: 'Session', select, from, sort: sorts[listing.sort ?? 'SCHEDULED_AT'], conditions };
}

export function sessionsByIds(reader: Reader, ids: readonly string[]): Promise<(SessionRow | null)[]> {
  return readByIds<SessionRow>(reader, { select, from }, 's.id', ids);
}

export function pageOfSessions(
  reader: Reader,
  listing: SessionListing,
  page: PageArguments,
): Promise<Page<SessionRow>> {
  return readPage<SessionRow>(reader, listOf(listing), page);
}

/** A page of sessions for each patient or clinic. */
export function pagesOfSessions(
  reader: Reader,
  parent: 'patient' | 'clinic',
  ids: readonly string[],
  listing: SessionListing,
  page: PageArguments,
): Promise<Page<SessionRow>[]> {
  return readPages<SessionRow>(reader, listOf(listing), `s.${parent}_id`, ids, page);
}

/** Where the viewer sees any session: the streams to follow when nobody names a clinic. */
export async function clinicsWithSessions(reader: Reader): Promise<string[]> {
  const rows = await reader.rows<{ id: string }>(`with recursive clinic as (
      (select s.clinic_id as id from ${from} order by s.clinic_id limit 1)
      union all
      select (select s.clinic_id from ${from} where s.clinic_id > clinic.id order by s.clinic_id limit 1) from clinic where clinic.id is not null
    ) select id from clinic where id is not null`);
  return rows.map(({ id }) => id);
}

/** What a board shows: sessions under way, and those of the day around an instant. */
export function sessionsOnBoard(
  reader: Reader,
  clinicIds: readonly string[],
  sessionId: string | null,
  at: Date,
): Promise<SessionRow[]> {
  return reader.rows<SessionRow>(
    `select ${select} from ${from}
     where s.clinic_id = any ($1::text[]) and ($2::text is null or s.id = $2)
       and ($2::text is not null
         or s.state in ('CHECKED_IN', 'PRE_CHECK', 'READY', 'INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY')
         or s.scheduled_at between $3::timestamptz - interval '12 hours' and $3::timestamptz + interval '12 hours')
     order by s.scheduled_at, s.id`,
    [clinicIds, sessionId, at.toISOString()],
  );
}
