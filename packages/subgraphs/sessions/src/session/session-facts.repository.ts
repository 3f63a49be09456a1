import type { EntityManager } from '@mikro-orm/postgresql';
import type { Reader } from '@surcease/persistence';
import { monitoringOfSession } from '../monitoring/monitoring.repository.js';
import type { SessionFacts } from './session-facts.js';

const staff = (column: string) => `(select jsonb_build_object('providerId', ${column},
  'roles', coalesce((select jsonb_agg(f.role) from sessions.staff f where f.provider_id = ${column} and f.clinic_id = s.clinic_id), '[]'),
  'credentials', coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'expiresOn', c.expires_on))
    from sessions.staff_credentials c where c.provider_id = ${column}), '[]')))`;

/** Names of a JSON object and the columns beneath them. */
const object = (columns: string, alias: string) =>
  `jsonb_build_object(${columns
    .split(/\s+/)
    .filter(Boolean)
    .map((name) => `'${name}', ${alias}.${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`)
    .join(', ')})`;

const rows = (columns: string, table: string, order: string) =>
  `coalesce((select jsonb_agg(${object(columns, 'r')} order by ${order}) from sessions.${table} r where r.session_id = s.id), '[]')`;

const own = (columns: string, table: string) =>
  `(select ${object(columns, 'r')} from sessions.${table} r where r.session_id = s.id)`;

/** What other sessions of the patient have given, in µg; `?` is the instant that is asked about. */
const given = (condition: string, from: string) => `coalesce((
  select round(sum(g.rate_micrograms_per_hour * greatest(0, extract(epoch from
      least(coalesce(g.ended_at, k.at), k.at) - greatest(g.started_at, ${from})))) / 3600)
  from sessions.rate_segments g join sessions.sessions o on o.id = g.session_id
  where o.patient_id = s.patient_id and o.id <> s.id and ${condition}), 0) + coalesce((
  select sum(b.dose_micrograms) from sessions.boluses b join sessions.sessions o on o.id = b.session_id
  where o.patient_id = s.patient_id and o.id <> s.id and b.given_at > ${from} and ${condition}), 0)`;

const document = `jsonb_build_object(
  'id', s.id, 'clinicId', s.clinic_id, 'patientId', s.patient_id, 'state', s.state, 'kind', s.kind,
  'scheduledAt', s.scheduled_at, 'startedAt', s.started_at, 'endedAt', s.ended_at,
  'pausedAt', (select max(t.at) from sessions.transitions t where t.session_id = s.id and t.transition = 'PAUSE'),
  'timeZone', (select c.time_zone from sessions.clinics c where c.id = s.clinic_id),
  'protocolVersionState', v.state,
  'monitoring', ${monitoringOfSession},
  'protocolLimits', coalesce(v.limits, '[]'),
  'siteLimits', coalesce((select a.limits from sessions.site_configurations a
    where a.clinic_id = s.clinic_id and a.protocol_version_id = s.protocol_version_id), '[]'),
  'plan', (select ${object(
    `id version state doseBasis rateMicrogramsPerKgPerHour rateMicrogramsPerHour durationMinutes loadingMicrograms
     maximumRateMicrogramsPerHour maximumSessionMicrograms weightGrams weightMeasuredOn weightBasis heightMillimetres sex
     titration seriesSize`,
    'p',
  )} from sessions.treatment_plans p where p.id = s.plan_id),
  'clearance', (select ${object(
    `treatmentConsent coverage unitsRemaining authorisedUntil eligibility openConditions weightGrams weightMeasuredOn`,
    'c',
  )} from sessions.care_clearances c where c.patient_id = s.patient_id and (s.episode_id is null or c.episode_id = s.episode_id)
    order by c.heard_at desc limit 1),
  'supervisor', ${staff('s.provider_id')},
  'staff', coalesce((select jsonb_agg(${staff('w.provider_id')})
    from (select distinct f.provider_id from sessions.staff f where f.clinic_id = s.clinic_id) w), '[]'),
  'nurse', case when s.nurse_id is not null then ${staff('s.nurse_id')} end,
  'readings', coalesce((select jsonb_agg(to_jsonb(r) order by r.measured_at) from sessions.vital_signs r where r.session_id = s.id), '[]'),
  'findings', ${rows('item outcome detail recordedAt recordedBy', 'pre_check_findings', 'r.recorded_at, r.id')},
  'overrides', ${rows('item reason overriddenBy overriddenAt', 'pre_check_overrides', 'r.item')},
  'verifications', ${rows('accountId providerId planId planVersion rateMicrogramsPerHour confirmedAt', 'verifications', 'r.confirmed_at, r.id')},
  'segments', ${rows('id rateMicrogramsPerHour startedAt endedAt', 'rate_segments', 'r.started_at, r.id')},
  'boluses', ${rows('doseMicrograms givenAt', 'boluses', 'r.given_at, r.id')},
  'drugAccount', ${own('drawnMicrograms wastedMicrograms wastedBy wasteWitnessedBy discrepancyReason', 'drug_accounts')},
  'score', (select ${object('aldrete padss rass moaas cadss6 scoredAt', 'r')} from sessions.discharge_scores r
    where r.session_id = s.id order by r.scored_at desc, r.id desc limit 1),
  'discharge', ${own('escortName escortPresentAt instructionsAcknowledgedAt nurseSignedBy physicianSignedBy', 'discharges')},
  'others', jsonb_build_object(
    'dayMicrograms', ${given("coalesce(o.ended_at, k.at) > k.at - interval '24 hours'", "k.at - interval '24 hours'")},
    'seriesMicrograms', ${given("o.plan_id = s.plan_id and o.kind = 'SERIES'", "'-infinity'::timestamptz")},
    'boosters365Days', (select count(*) from sessions.sessions o where o.patient_id = s.patient_id and o.id <> s.id
      and o.kind = 'BOOSTER' and o.started_at > k.at - interval '365 days'))
) as facts`;

const from = `from sessions.sessions s left join sessions.protocol_versions v on v.id = s.protocol_version_id`;

/** The facts of each session as of an instant, for whoever reads. */
export async function factsOfSessions(reader: Reader, ids: readonly string[], at: Date): Promise<SessionFacts[]> {
  const found = await reader.rows<{ facts: unknown }>(
    `select ${document} ${from}, (select $2::timestamptz as at) k where s.id = any ($1::text[])`,
    [ids, at.toISOString()],
  );
  const byId = new Map(found.map(({ facts }) => revived(facts) as SessionFacts).map((facts) => [facts.id, facts]));
  return ids.map((id) => byId.get(id) ?? missing(id));
}

/** The facts of a session as its transaction sees them. */
export async function factsInTransaction(em: EntityManager, id: string, at: Date): Promise<SessionFacts> {
  const [found] = await em.execute<{ facts: unknown }[]>(
    `select ${document} ${from}, (select ?::timestamptz as at) k where s.id = ?`,
    [at.toISOString(), id],
  );
  return found ? (revived(found.facts) as SessionFacts) : missing(id);
}

function missing(id: string): never {
  throw new Error(`The facts of session ${id} were asked for, but there is no such session in sight.`);
}

/** Columns of readings as the graph names them. */
const named: Readonly<Record<string, string>> = {
  measured_at: 'measuredAt',
  systolic_mmhg: 'systolicMmHg',
  diastolic_mmhg: 'diastolicMmHg',
  heart_rate_per_minute: 'heartRatePerMinute',
  oxygen_saturation_percent: 'oxygenSaturationPercent',
  respiratory_rate_per_minute: 'respiratoryRatePerMinute',
};

/** JSON knows no instants: what is named as one becomes one. */
function revived(value: unknown): unknown {
  const parsed: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return revive(parsed);
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([column, inner]) => {
      const key = named[column] ?? column;
      return [key, key.endsWith('At') && typeof inner === 'string' ? new Date(inner) : revive(inner)];
    }),
  );
}
