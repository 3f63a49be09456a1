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
} from '@surcease/persistence';
import type { AlarmRule, AlarmSeverity, PatientLimits } from './alarm-rules.js';

/** An alarm as the graph tells it. */
export interface AlarmRow {
  id: string;
  clinicId: string;
  sessionId: string;
  patientId: string;
  rule: AlarmRule;
  severity: AlarmSeverity;
  value: number;
  worstValue: number;
  limitValue: number;
  occurrences: number;
  raisedAt: string;
  measuredAt: string;
  lastMeasuredAt: string;
  clearedAt: string | null;
  acknowledgedAt: string | null;
  acknowledgedById: string | null;
  note: string | null;
}

const select = `a.id, a.clinic_id as "clinicId", a.session_id as "sessionId", a.patient_id as "patientId", a.rule,
  a.severity, a.value, a.worst_value as "worstValue", a.limit_value as "limitValue", a.occurrences,
  a.raised_at as "raisedAt", a.measured_at as "measuredAt", a.last_measured_at as "lastMeasuredAt",
  a.cleared_at as "clearedAt", a.acknowledged_at as "acknowledgedAt", a.acknowledged_by as "acknowledgedById", a.note`;
const from = 'sessions.alarms a';

const byTime = (descending: boolean): SortColumn[] => [
  { column: 'a.raised_at', key: 'raisedAt', type: 'timestamptz', descending },
  { column: 'a.id', key: 'id', type: 'text', descending },
];
const sorts = { RAISED_AT: byTime(false), RAISED_AT_DESCENDING: byTime(true) };

/** Which alarms a list holds. */
export interface AlarmListing {
  clinicIds?: readonly string[] | null;
  sessionId?: string | null;
  severities?: readonly AlarmSeverity[] | null;
  rules?: readonly AlarmRule[] | null;
  isAcknowledged?: boolean | null;
  raisedFrom?: string | null;
  raisedTo?: string | null;
  sort?: keyof typeof sorts | null;
}

/** What a filter asks of each alarm `a`. */
export function conditionsOf(listing: AlarmListing): Condition[] {
  const { clinicIds, severities, rules, sessionId, isAcknowledged, raisedFrom, raisedTo } = listing;
  const conditions: Condition[] = [
    ...anyOf('a.clinic_id', clinicIds, 'clinicIds'),
    ...anyOf('a.severity', severities, 'severities'),
    ...anyOf('a.rule', rules, 'rules'),
  ];
  if (sessionId) conditions.push({ text: 'a.session_id = ?', values: [sessionId] });
  if (isAcknowledged != null)
    conditions.push({ text: '(a.acknowledged_at is not null) = ?::boolean', values: [isAcknowledged] });
  if (raisedFrom) conditions.push({ text: 'a.raised_at >= ?::timestamptz', values: [raisedFrom] });
  if (raisedTo) conditions.push({ text: 'a.raised_at < ?::timestamptz', values: [raisedTo] });
  return conditions;
}

export function pageOfAlarms(reader: Reader, listing: AlarmListing, page: PageArguments): Promise<Page<AlarmRow>> {
  const sort = sorts[listing.sort ?? 'RAISED_AT_DESCENDING'];
  const list: KeysetList = { name: 'alarms', node: 'Alarm', select, from, sort, conditions: conditionsOf(listing) };
  return readPage<AlarmRow>(reader, list, page);
}

export function alarmsByIds(reader: Reader, ids: readonly string[]): Promise<(AlarmRow | null)[]> {
  return readByIds<AlarmRow>(reader, { select, from }, 'a.id', ids);
}

/** All alarms of each session, in time. */
export async function alarmsOfSessions(reader: Reader, sessionIds: readonly string[]): Promise<AlarmRow[][]> {
  const rows = await reader.rows<AlarmRow>(
    `select ${select} from ${from} where a.session_id = any ($1::text[]) order by a.session_id, a.raised_at, a.id`,
    [sessionIds],
  );
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  return sessionIds.map((id) => bySession.get(id) ?? []);
}

/** Limits that are in force for a patient in place of the network’s. */
export interface PatientLimitRow {
  patientId: string;
  rule: AlarmRule;
  warn: number | null;
  critical: number | null;
  reason: string;
  setAt: string;
  setById: string;
}

/** The newest limits of each rule, for each patient. */
export async function limitsOfPatients(reader: Reader, patientIds: readonly string[]): Promise<PatientLimitRow[][]> {
  const rows = await reader.rows<PatientLimitRow>(
    `select distinct on (l.patient_id, l.rule) l.patient_id as "patientId", l.rule, l.warn, l.critical, l.reason,
       l.set_at as "setAt", l.set_by as "setById"
     from sessions.alarm_limits l where l.patient_id = any ($1::text[])
     order by l.patient_id, l.rule, l.set_at desc, l.id desc`,
    [patientIds],
  );
  const byPatient = Map.groupBy(rows, (row) => row.patientId);
  return patientIds.map((id) => byPatient.get(id) ?? []);
}

export const limitsByRule = (rows: readonly PatientLimitRow[]): PatientLimits =>
  Object.fromEntries(rows.map(({ rule, warn, critical }) => [rule, { warn, critical }]));

/** What an alarm asks to be done. */
export interface SessionTaskRow {
  id: string;
  alarmId: string;
  kind: 'PAUSE_AND_CALL';
  openedAt: string;
  doneAt: string | null;
  doneById: string | null;
  note: string | null;
}

/** The task of each alarm, where it has one. */
export async function tasksOfAlarms(reader: Reader, alarmIds: readonly string[]): Promise<(SessionTaskRow | null)[]> {
  const rows = await reader.rows<SessionTaskRow>(
    `select t.id, t.alarm_id as "alarmId", t.kind, t.opened_at as "openedAt", t.done_at as "doneAt",
       t.done_by as "doneById", t.note
     from sessions.tasks t where t.alarm_id = any ($1::text[]) order by t.opened_at`,
    [alarmIds],
  );
  const byAlarm = new Map(rows.map((row) => [row.alarmId, row]));
  return alarmIds.map((id) => byAlarm.get(id) ?? null);
}

/** Alarms of each session that nobody has acknowledged, the gravest and oldest first. */
export async function openAlarmsOfSessions(reader: Reader, sessionIds: readonly string[]): Promise<AlarmRow[][]> {
  const rows = await reader.rows<AlarmRow>(
    `select ${select} from ${from} where a.session_id = any ($1::text[]) and a.acknowledged_at is null
     order by a.severity = 'CRITICAL' desc, a.raised_at, a.id`,
    [sessionIds],
  );
  const bySession = Map.groupBy(rows, (row) => row.sessionId);
  return sessionIds.map((id) => bySession.get(id) ?? []);
}
