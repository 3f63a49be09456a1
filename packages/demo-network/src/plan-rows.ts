import { DAY_MS, isoDate, isoInstant } from './calendar.js';
import { AUTHORISED_DAYS_AHEAD, UNITS_LEFT, paysThemselves } from './course-pathway.js';
import { diagnosisProfiles } from './diagnoses.js';
import type { Course } from './draw-course.js';
import { generatedId } from './generated-id.js';
import type { NetworkContext } from './network-context.js';
import { RandomStream } from './random-stream.js';
import type { RowBatch } from './rows.js';

/** Days from the plan to the first session. */
export const PLANNED_BEFORE_DAYS = 5;
/** Days since the weight of whoever is still treated was taken. */
const WEIGHED_BEFORE_DAYS = 12;

/** The id of a course's plan: the same wherever it is asked for. */
export function planIdOf(context: NetworkContext, course: Course): string {
  const random = new RandomStream(context.seed, 'patient', course.site.index, course.index, 'plan');
  return generatedId('plan', (course.firstDay - PLANNED_BEFORE_DAYS) * DAY_MS, random);
}

/** The plan of a course, signed, and what the sessions context has heard of consent and coverage. */
export function writePlan(context: NetworkContext, course: Course, batch: RowBatch): void {
  const { dose } = course.protocol;
  const plannedMs = (course.firstDay - PLANNED_BEFORE_DAYS) * DAY_MS + DAY_MS / 2;
  const weighedOn = isoDate(
    course.maintenance === null ? course.firstDay - PLANNED_BEFORE_DAYS : context.today - WEIGHED_BEFORE_DAYS,
  );
  const person = { clinic_id: course.site.clinic.id, patient_id: course.patientId, episode_id: course.episodeId };
  const weight = { weight_grams: course.weightKg * 1_000, weight_measured_on: weighedOn };
  const isSelfPay = paysThemselves(context, course);
  batch['sessions.care_clearances'].push({
    ...person,
    ...weight,
    treatment_consent: true,
    coverage: isSelfPay ? 'SELF_PAY' : 'AUTHORIZED',
    units_remaining: isSelfPay ? null : UNITS_LEFT,
    authorised_until: isSelfPay ? null : isoDate(context.today + AUTHORISED_DAYS_AHEAD),
    eligibility: 'ELIGIBLE',
    open_conditions: 0,
    heard_at: isoInstant(plannedMs),
  });
  batch['sessions.treatment_plans'].push({
    id: planIdOf(context, course),
    ...person,
    ...weight,
    protocol_version_id: context.versionIdOf(course),
    indication: diagnosisProfiles[course.diagnosisGroup].codes[0] ?? course.diagnosisGroup,
    dose_basis: dose.basis,
    rate_micrograms_per_kg_per_hour: dose.rateMicrogramsPerKgPerHour,
    rate_micrograms_per_hour: dose.rateMicrogramsPerHour,
    duration_minutes: dose.durationMinutes,
    maximum_rate_micrograms_per_hour: dose.maximumRateMicrogramsPerHour,
    maximum_session_micrograms: dose.maximumSessionMicrograms,
    weight_basis: 'ACTUAL',
    titration: [],
    premedication: ['Ondansetron 4 mg IV', 'Midazolam 2 mg IV as needed'],
    series_size: course.seriesSize,
    frequency_days: dose.frequencyDays,
    boosters_per_365_days: 6,
    state: 'SIGNED',
    signed_by: course.responsibleProviderId,
    signed_at: isoInstant(plannedMs),
    created_at: isoInstant(plannedMs),
  });
}
