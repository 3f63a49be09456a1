import { newId } from '@surcease/kernel';
import type pg from 'pg';

/** A supervisor and a nurse whose credentials are good for years. */
export const supervisor = newId('prov');
export const nurse = newId('prov');
export const protocolVersion = newId('pver');
/** What the plan of every session of a test asks for: 70 kg at 0.35 mg/kg/h. */
export const PLANNED_RATE = 24_500;

const minutesBefore = (at: Date, minutes: number) => new Date(at.getTime() - minutes * 60_000).toISOString();

/** What this context has heard of clinics, staff and a protocol. */
export async function insertDirectory(owner: pg.Pool, clinicIds: readonly string[]): Promise<void> {
  for (const clinicId of clinicIds) {
    await owner.query(`insert into sessions.clinics values ($1, 'America/New_York')`, [clinicId]);
    await owner.query(`insert into sessions.staff values ($1, $3, 'PHYSICIAN', 1), ($2, $3, 'NURSE', 1)`, [
      supervisor,
      nurse,
      clinicId,
    ]);
  }
  await owner.query(
    `insert into sessions.staff_credentials select p, k, '2030-01-01' from unnest($1::text[]) p, unnest(array['ACLS', 'LICENSE']) k`,
    [[supervisor, nurse]],
  );
  await owner.query(
    `insert into sessions.protocol_versions (id, protocol_id, semantic_version, state, dose, limits) values ($1, $2, '1.0.0', 'APPROVED', $3, $4)`,
    [
      protocolVersion,
      newId('prot'),
      JSON.stringify({
        basis: 'MG_PER_KG_PER_H',
        rateMicrogramsPerKgPerHour: 350,
        rateMicrogramsPerHour: null,
        durationMinutes: 240,
        maximumRateMicrogramsPerHour: 25_000,
        maximumSessionMicrograms: 100_000,
        seriesSize: 4,
        frequencyDays: 3,
      }),
      JSON.stringify([
        {
          quantity: 'RATE_MICROGRAMS_PER_HOUR',
          level: 'PROTOCOL_HARD',
          bound: 'MAXIMUM',
          value: 40_000,
          source: 'Test',
        },
        { quantity: 'DURATION_MINUTES', level: 'PROTOCOL_SOFT', bound: 'MINIMUM', value: 120, source: 'Test' },
      ]),
    ],
  );
}

/** A signed plan, and consent and coverage, of a patient. */
export async function insertCare(owner: pg.Pool, clinicId: string, patientId: string): Promise<string> {
  await owner.query(
    `insert into sessions.care_clearances (episode_id, patient_id, clinic_id, treatment_consent, coverage, eligibility, weight_grams, weight_measured_on, heard_at)
     values ($1, $2, $3, true, 'SELF_PAY', 'ELIGIBLE', 70000, '2026-11-15', '2026-11-15T00:00:00Z')`,
    [newId('epi'), patientId, clinicId],
  );
  const planId = newId('plan');
  await owner.query(
    `insert into sessions.treatment_plans (id, clinic_id, patient_id, protocol_version_id, indication, dose_basis,
       rate_micrograms_per_kg_per_hour, duration_minutes, maximum_rate_micrograms_per_hour, maximum_session_micrograms,
       weight_grams, weight_measured_on, weight_basis, series_size, frequency_days, state, signed_by, signed_at, created_at)
     values ($1, $2, $3, $4, 'G90.5', 'MG_PER_KG_PER_H', 350, 240, 25000, 100000, 70000, '2026-11-15', 'ACTUAL', 4, 3,
       'SIGNED', $5, '2026-11-16T00:00:00Z', '2026-11-16T00:00:00Z')`,
    [planId, clinicId, patientId, protocolVersion, newId('acct')],
  );
  return planId;
}

interface Fit {
  sessionId: string;
  clinicId: string;
  planId: string;
  state: string;
  /** The second person. */
  witnessId: string;
  now: Date;
}

const items = `IDENTITY FASTING ESCORT PREGNANCY WEIGHT MEDICATIONS INTOXICATION BLOOD_PRESSURE BASELINE_OBSERVATIONS
  PHQ9_ITEM9 INTRAVENOUS_ACCESS EMERGENCY_EQUIPMENT`.split(/\s+/);
const begun = ['INFUSING', 'PAUSED', 'RECOVERY', 'DISCHARGE_READY'];
const full = { activity: 2, respiration: 2, circulation: 2, consciousness: 2, oxygenation: 2 };
const ready = { vitalSigns: 2, ambulation: 2, nausea: 2, pain: 2, bleeding: 2 };

/** Adds all that lets a session go on from its state: readings, checks, a witness, an infusion, scores, signatures. */
export async function makeFit(
  owner: pg.Pool,
  { sessionId, clinicId, planId, state, witnessId, now }: Fit,
): Promise<void> {
  const about = [sessionId, clinicId];
  const reading = (at: string) =>
    owner.query(
      `insert into sessions.vital_signs (session_id, clinic_id, measured_at, systolic_mmhg, diastolic_mmhg, heart_rate_per_minute,
         oxygen_saturation_percent, respiratory_rate_per_minute, rass, moaas, cadss6) values ($1, $2, $3, 126, 78, 72, 98, 14, 0, 5, 1)`,
      [...about, at],
    );
  await owner.query(
    `insert into sessions.pre_check_findings select 'pre_' || $1 || i, $1, $2, i, 'PASSED', '{"systolicMmHg": 126, "diastolicMmHg": 78}', $3, $4
     from unnest($5::text[]) i`,
    [...about, minutesBefore(now, 20), witnessId, items],
  );
  await owner.query(
    `insert into sessions.verifications values ($1, $2, $3, $4, 'Witness', $5, 1, ${PLANNED_RATE}, $6)`,
    [newId('vfy'), ...about, witnessId, planId, minutesBefore(now, 3)],
  );
  if (!begun.includes(state)) return void (await reading(minutesBefore(now, 5)));
  const hasEnded = state === 'RECOVERY' || state === 'DISCHARGE_READY';
  const [start, end] = [minutesBefore(now, 280), hasEnded ? minutesBefore(now, 40) : null];
  await reading(minutesBefore(now, 285));
  await owner.query('update sessions.sessions set started_at = $2, ended_at = $3 where id = $1', [
    sessionId,
    start,
    end,
  ]);
  await owner.query(`insert into sessions.rate_segments values ($1, $2, $3, ${PLANNED_RATE}, $4, $5, $6)`, [
    newId('seg'),
    ...about,
    start,
    state === 'PAUSED' ? minutesBefore(now, 30) : end,
    witnessId,
  ]);
  if (state === 'PAUSED')
    await owner.query(`insert into sessions.rate_segments values ($1, $2, $3, 0, $4, null, $5)`, [
      newId('seg'),
      ...about,
      minutesBefore(now, 30),
      witnessId,
    ]);
  await reading(minutesBefore(now, 10));
  await reading(minutesBefore(now, 5));
  if (!hasEnded) return;
  await owner.query(`insert into sessions.discharge_scores values ($1, $2, $3, $4, $5, $6, $7, 0, 5, 1)`, [
    newId('dsc'),
    ...about,
    minutesBefore(now, 4),
    witnessId,
    JSON.stringify(full),
    JSON.stringify(ready),
  ]);
  await owner.query(`insert into sessions.drug_accounts values ($1, $2, 100000, $3, $4, 2000, $3, $4, $5, $4)`, [
    ...about,
    witnessId,
    minutesBefore(now, 3),
    newId('acct'),
  ]);
  await owner.query(`insert into sessions.discharges values ($1, $2, 'Ada', 'Spouse', $3, $3, $4, $3, $4, $3)`, [
    ...about,
    minutesBefore(now, 2),
    witnessId,
  ]);
}
