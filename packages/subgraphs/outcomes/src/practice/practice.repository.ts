import type { Reader } from '@surcease/persistence';

/** Episodes of one clinic at one level of one characteristic; clinicId null is all clinics. */
export interface LevelCount {
  clinicId: string | null;
  characteristic: string;
  level: string;
  n: number;
}

export function levelCounts(reader: Reader): Promise<LevelCount[]> {
  return reader.rows<LevelCount>(
    `select e.clinic_id as "clinicId", v.characteristic, v.level, count(*) as n
     from outcomes.episodes e cross join lateral (values
       ('diagnosis group', e.diagnosis_group), ('sex', e.sex), ('payer', coalesce(e.payer, 'UNKNOWN')),
       ('ketamine before', case when e.prior_ketamine then 'YES' when not e.prior_ketamine then 'NO' else 'UNKNOWN' end),
       ('compensation claim', case when e.compensation_claim then 'YES' else 'NO' end),
       ('opioids', case when e.baseline_mme > 0 then 'YES' when e.baseline_mme = 0 then 'NO' else 'UNKNOWN' end),
       ('pain for more than 5 years', case when e.pain_duration_years > 5 then 'YES' else 'NO' end)) v(characteristic, level)
     where e.diagnosis_group is not null
     group by grouping sets ((e.clinic_id, v.characteristic, v.level), (v.characteristic, v.level))
     order by 1 nulls first, 2, 3`,
  );
}

/** Means of what is a number; clinicId null is all clinics. */
export interface MeanRow {
  clinicId: string | null;
  characteristic: string;
  n: number;
  mean: number;
}

export function characteristicMeans(reader: Reader): Promise<MeanRow[]> {
  return reader.rows<MeanRow>(
    `select e.clinic_id as "clinicId", v.characteristic, count(v.value) as n, avg(v.value)::float8 as mean
     from outcomes.episodes e cross join lateral (values ('baseline NRS', e.baseline_nrs::numeric),
       ('baseline PHQ-9', e.baseline_phq9::numeric), ('age in years', e.age_years::numeric),
       ('baseline MME of those on opioids', nullif(e.baseline_mme, 0))) v(characteristic, value)
     where e.diagnosis_group is not null and v.value is not null
     group by grouping sets ((e.clinic_id, v.characteristic), (v.characteristic)) order by 1 nulls first, 2`,
  );
}

export interface VersionCount {
  clinicId: string;
  protocolVersionId: string;
  n: number;
}

export function versionCounts(reader: Reader): Promise<VersionCount[]> {
  return reader.rows<VersionCount>(
    `select clinic_id as "clinicId", protocol_version_id as "protocolVersionId", count(*) as n from outcomes.episodes
     where protocol_version_id is not null group by 1, 2 order by 1, 3 desc, 2`,
  );
}

/** How sessions were given; clinicId null is all clinics. The spreads are of five quantiles, .1 to .9. */
export interface GivenRow {
  clinicId: string | null;
  sessions: number;
  dose: number[] | null;
  minutes: number[] | null;
  deliveredShare: number | null;
}

const SPREAD = 'array[0.1, 0.25, 0.5, 0.75, 0.9]';

export function sessionsGiven(reader: Reader): Promise<GivenRow[]> {
  return reader.rows<GivenRow>(
    `select clinic_id as "clinicId", count(*) as sessions,
       to_json(percentile_cont(${SPREAD}) within group (order by delivered_dose_micrograms / 1000.0)) as dose,
       to_json(percentile_cont(${SPREAD}) within group (order by duration_minutes)) as minutes,
       avg(delivered_dose_micrograms::float8 / nullif(planned_dose_micrograms, 0)) as "deliveredShare"
     from outcomes.session_facts where end_state = 'COMPLETED' and delivered_dose_micrograms is not null
     group by grouping sets ((clinic_id), ()) order by 1 nulls first`,
  );
}

export interface SeriesRow {
  clinicId: string | null;
  n: number;
  sessions: number[];
}

export function sessionsOfSeries(reader: Reader): Promise<SeriesRow[]> {
  return reader.rows<SeriesRow>(
    `select clinic_id as "clinicId", count(*) as n,
       to_json(percentile_cont(${SPREAD}) within group (order by sessions_completed)) as sessions
     from outcomes.episodes where sessions_completed is not null
     group by grouping sets ((clinic_id), ()) order by 1 nulls first`,
  );
}
