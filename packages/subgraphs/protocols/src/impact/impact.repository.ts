import type { Reader } from '@surcease/persistence';

/** What a version would touch at one site: counts of planned sessions, no patients. */
export interface SiteImpactRow {
  clinicId: string;
  activeVersionId: string | null;
  futureSessions: number;
  patientsInSeries: number;
  pinnedSessions: number;
  underWaySessions: number;
}

const PLANNED = `('SCHEDULED', 'CONFIRMED')`;
const UNDER_WAY = `('CHECKED_IN', 'PRE_CHECK', 'READY', 'INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY')`;

/**
 * Sessions to come under any version of a protocol, by site. Those of a series that has begun, or that are under way,
 * stay on the version that they were planned by.
 */
export function sitesTouched(reader: Reader, protocolId: string, now: Date): Promise<SiteImpactRow[]> {
  return reader.rows<SiteImpactRow>(
    `with facts as (
       select f.*, f.state in ${UNDER_WAY} as under_way, f.state in ${PLANNED} and f.scheduled_at >= $2 as is_future
       from protocols.session_facts f join protocols.versions v on v.id = f.protocol_version_id
       where v.protocol_id = $1),
     begun as (select distinct patient_id from facts
       where started_at is not null and not is_series_ended),
     counted as (
       select f.clinic_id, count(*) filter (where f.is_future)::int as future_sessions,
         (count(distinct f.patient_id) filter (where b.patient_id is not null and (f.is_future or f.under_way)))::int as patients,
         (count(*) filter (where (f.is_future and b.patient_id is not null) or f.under_way))::int as pinned,
         (count(*) filter (where f.under_way))::int as under_way
       from facts f left join begun b using (patient_id)
       where f.is_future or f.under_way group by f.clinic_id)
     select s.clinic_id as "clinicId", r.version_id as "activeVersionId", coalesce(c.future_sessions, 0) as "futureSessions",
       coalesce(c.patients, 0) as "patientsInSeries", coalesce(c.pinned, 0) as "pinnedSessions",
       coalesce(c.under_way, 0) as "underWaySessions"
     from protocols.sites s
     left join protocols.activations r on r.clinic_id = s.clinic_id and r.protocol_id = $1 and upper_inf(r.during)
     left join counted c on c.clinic_id = s.clinic_id
     where r.id is not null or c.clinic_id is not null order by s.name, s.clinic_id`,
    [protocolId, now.toISOString()],
  );
}

/** How sessions of a version kept to it at one site; sums of weighted items, no patients. */
export interface AdherenceRow {
  clinicId: string;
  sessions: number;
  met: number;
  applicable: number;
}

/**
 * Adherence by site: of each completed session the dose within 10 % (weight 2), the duration within 10 % (weight 1) and
 * no severe deviation (weight 2). A session that an adverse event ended is not asked for dose and duration.
 */
export function adherenceOf(reader: Reader, versionId: string): Promise<AdherenceRow[]> {
  return reader.rows<AdherenceRow>(
    `with done as (
       select f.clinic_id, f.session_id, coalesce(f.stop_reason, '') <> 'ADVERSE_EVENT' as is_full,
         abs(f.delivered_dose_micrograms - f.planned_dose_micrograms) * 10 <= f.planned_dose_micrograms as dose_met,
         f.duration_minutes is not null as has_duration,
         abs(f.duration_minutes - (v.content #>> '{dose,durationMinutes}')::int) * 10 <= (v.content #>> '{dose,durationMinutes}')::int as duration_met,
         not exists (select from protocols.deviations d where d.session_id = f.session_id and d.severity <> 'MINOR') as is_kept
       from protocols.session_facts f join protocols.versions v on v.id = f.protocol_version_id
       where f.protocol_version_id = $1 and f.delivered_dose_micrograms is not null and f.planned_dose_micrograms is not null)
     select clinic_id as "clinicId", count(*)::int as sessions,
       sum(2 * (is_full and dose_met)::int + (is_full and has_duration and duration_met)::int + 2 * is_kept::int)::int as met,
       sum(2 * is_full::int + (is_full and has_duration)::int + 2)::int as applicable
     from done group by clinic_id order by clinic_id`,
    [versionId],
  );
}
