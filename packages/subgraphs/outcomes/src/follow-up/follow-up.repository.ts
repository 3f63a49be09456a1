import type { InstrumentCode } from '@surcease/instruments';
import type { PageArguments } from '@surcease/kernel';
import { type Condition, type Page, type Reader, type SortColumn, anyOf, readPage } from '@surcease/persistence';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';
import type { CalendarDay } from './calendar-day.js';
import { PRIMARY_INSTRUMENT } from './expected-instruments.js';
import { type FollowUpStatus, SOON_DAYS } from './follow-up-status.js';
import { windowRulesSql } from './window-rules.js';

/** One window of one episode, with what serves it. */
export interface FollowUpRow {
  /** Of the episode and the window together. */
  id: string;
  clinicId: string;
  patientId: string;
  episodeId: string;
  window: FollowUpWindow;
  opensOn: CalendarDay;
  targetOn: CalendarDay;
  closesOn: CalendarDay;
  timeZone: string;
  answered: { id: string; instrument: InstrumentCode }[];
}

const select = `e.id || ':' || w.name as id, e.clinic_id as "clinicId", e.patient_id as "patientId",
  e.id as "episodeId", w.name as "window", d.anchor + w.first as "opensOn", d.anchor + w.target as "targetOn",
  d.anchor + w.last as "closesOn", coalesce(c.time_zone, 'UTC') as "timeZone",
  (select coalesce(json_agg(json_build_object('id', a.id, 'instrument', a.instrument) order by a.instrument), '[]')
   from outcomes.assessments a where a.episode_id = e.id and a.follow_up_window = w.name) as answered`;

const from = `outcomes.episodes e cross join ${windowRulesSql}
  cross join lateral (select case w.anchor when 'START' then e.series_started_on else e.series_ended_on end as anchor) d
  left join outcomes.clinic_facts c on c.clinic_id = e.clinic_id`;

const byTarget: SortColumn[] = [
  { column: '(d.anchor + w.target)', key: 'targetOn', type: 'date' },
  { column: `(e.id || ':' || w.name)`, key: 'id', type: 'text' },
];

export interface FollowUpListing {
  clinicIds?: readonly string[] | null;
  windows?: readonly FollowUpWindow[] | null;
  statuses?: readonly FollowUpStatus[] | null;
}

/** An instant for the database that leaves cursors good while time passes: to them it is only "now". */
const moment = (at: Date) => ({ toPostgres: () => at.toISOString(), toJSON: () => 'now' });

const today = `(?::timestamptz at time zone coalesce(c.time_zone, 'UTC'))::date`;
const isAnswered = `exists (select from outcomes.assessments a where a.episode_id = e.id and a.follow_up_window = w.name
  and a.instrument = '${PRIMARY_INSTRUMENT}')`;

/** The same bounds as followUpStatus, so that the list holds what its rows say of themselves. */
const standing: Readonly<Record<FollowUpStatus, string>> = {
  UPCOMING: `d.anchor + w.first > ${today} + ${SOON_DAYS}`,
  SOON: `d.anchor + w.first between ${today} + 1 and ${today} + ${SOON_DAYS}`,
  DUE: `${today} between d.anchor + w.first and d.anchor + w.target`,
  OVERDUE: `${today} between d.anchor + w.target + 1 and d.anchor + w.last`,
  MISSED: `d.anchor + w.last < ${today}`,
  ANSWERED: 'true',
};

function standsIn(status: FollowUpStatus, now: Date): Condition {
  const text = `(${standing[status]}) and ${status === 'ANSWERED' ? '' : 'not '}${isAnswered}`;
  return { text, values: text.match(/\?/g)?.map(() => moment(now)) ?? [] };
}

/** Windows of all episodes in scope by the day they are due, over all clinics that the viewer sees. */
export function pageOfFollowUps(
  reader: Reader,
  { clinicIds, windows, statuses }: FollowUpListing,
  now: Date,
  page: PageArguments,
): Promise<Page<FollowUpRow>> {
  const chosen = (statuses ?? ['OVERDUE', 'DUE', 'SOON']).map((status) => standsIn(status, now));
  const conditions: Condition[] = [
    { text: 'd.anchor is not null', values: [] },
    ...anyOf('e.clinic_id', clinicIds, 'clinicIds'),
    ...anyOf('w.name', windows, 'windows'),
    { text: `(${chosen.map(({ text }) => `(${text})`).join(' or ')})`, values: chosen.flatMap(({ values }) => values) },
  ];
  return readPage<FollowUpRow>(reader, { name: 'followUpsDue', select, from, sort: byTarget, conditions }, page);
}

/** The windows of each of these episodes, or of each patient's, in the order of their days. */
export async function followUpsBy(
  reader: Reader,
  parent: 'episode' | 'patient',
  ids: readonly string[],
): Promise<FollowUpRow[][]> {
  const key = parent === 'episode' ? 'episodeId' : 'patientId';
  const rows = await reader.rows<FollowUpRow>(
    `select ${select} from ${from} where ${parent === 'episode' ? 'e.id' : 'e.patient_id'} = any ($1::text[]) and d.anchor is not null
     order by e.series_started_on, e.id, d.anchor + w.target`,
    [ids],
  );
  const byParent = Map.groupBy(rows, (row) => row[key]);
  return ids.map((id) => byParent.get(id) ?? []);
}

/** Of the windows of a kind that have closed at a clinic, how many were answered. */
export interface FollowUpCompletenessRow {
  clinicId: string;
  window: FollowUpWindow;
  closed: number;
  answered: number;
}

export function followUpCompletenessOf(
  reader: Reader,
  { clinicIds, windows }: FollowUpListing,
  now: Date,
): Promise<FollowUpCompletenessRow[]> {
  return reader.rows<FollowUpCompletenessRow>(
    `select e.clinic_id as "clinicId", w.name as "window", count(*)::int as closed,
       (count(*) filter (where ${isAnswered}))::int as answered
     from ${from}
     where d.anchor + w.last < ($1::timestamptz at time zone coalesce(c.time_zone, 'UTC'))::date
       and ($2::text[] is null or e.clinic_id = any ($2::text[])) and ($3::text[] is null or w.name = any ($3::text[]))
     group by e.clinic_id, w.name, w.first order by e.clinic_id, w.first`,
    [now.toISOString(), clinicIds ?? null, windows ?? null],
  );
}
