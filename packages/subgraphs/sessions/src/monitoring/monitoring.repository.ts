import type { Reader } from '@surcease/persistence';
import type { MonitoringPayload } from '@surcease/schema-events';
import type { MonitoringCourse } from './monitoring-schedule.js';

/** What the monitoring of a session is judged by. */
export interface MonitoringFacts extends MonitoringCourse {
  measuredAt: Date[];
  /** What the session’s version asks for, as the clinic uses it; null where nothing was heard of it. */
  monitoring: MonitoringPayload | null;
}

interface Row {
  sessionId: string;
  startedAt: string | null;
  stoppedAt: string | null;
  endedAt: string | null;
  increasedAt: string[];
  measuredAt: string[];
  monitoring: MonitoringPayload | null;
}

const nothing: MonitoringFacts = {
  startedAt: null,
  stoppedAt: null,
  endedAt: null,
  increasedAt: [],
  measuredAt: [],
  monitoring: null,
};

/** What is asked for of a session `s`: as its clinic uses the version that it is pinned to, or as the version says. */
export const monitoringOfSession = `coalesce(
  (select m.monitoring from sessions.site_monitoring m
    where m.clinic_id = s.clinic_id and m.protocol_version_id = s.protocol_version_id),
  (select v.monitoring from sessions.protocol_versions v where v.id = s.protocol_version_id))`;

const instant = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The course of each session and the times of its readings, in order. A resumed infusion is no increase. */
export async function monitoringFactsOf(reader: Reader, sessionIds: readonly string[]): Promise<MonitoringFacts[]> {
  const rows = await reader.rows<Row>(
    `select s.id as "sessionId", s.started_at as "startedAt", s.ended_at as "stoppedAt",
       case when s.state in ('DISCHARGE_READY', 'COMPLETED', 'TRANSFERRED') then (
         select coalesce(max(t.at) filter (where t.to_state = 'DISCHARGE_READY'), max(t.at))
         from sessions.transitions t where t.session_id = s.id) end as "endedAt",
       array(select ${instant('r.started_at')} from (
           select g.started_at, g.rate_micrograms_per_hour > lag(g.rate_micrograms_per_hour) over (order by g.started_at) as rises
           from sessions.rate_segments g where g.session_id = s.id and g.rate_micrograms_per_hour > 0) r
         where r.rises order by r.started_at) as "increasedAt",
       array(select ${instant('v.measured_at')} from sessions.vital_signs v where v.session_id = s.id
         order by v.measured_at) as "measuredAt", ${monitoringOfSession} as monitoring
     from sessions.sessions s where s.id = any ($1::text[])`,
    [sessionIds],
  );
  const bySession = new Map(rows.map((row) => [row.sessionId, factsFrom(row)]));
  return sessionIds.map((id) => bySession.get(id) ?? nothing);
}

function factsFrom(row: Row): MonitoringFacts {
  const date = (text: string | null) => (text === null ? null : new Date(text));
  return {
    startedAt: date(row.startedAt),
    stoppedAt: date(row.stoppedAt),
    endedAt: date(row.endedAt),
    increasedAt: row.increasedAt.map((text) => new Date(text)),
    measuredAt: row.measuredAt.map((text) => new Date(text)),
    monitoring: row.monitoring,
  };
}
