import { isoDate } from './calendar.js';
import { writeCoursePathway } from './course-pathway.js';
import { diagnosisProfiles } from './diagnoses.js';
import type { Course } from './draw-course.js';
import { writeFollowUpCare } from './follow-up-care-rows.js';
import { writeFollowUps } from './follow-up-rows.js';
import { windowIsClosed } from './follow-up-windows.js';
import { familyNames, femaleNames, maleNames } from './names.js';
import type { NetworkContext } from './network-context.js';
import { writePlan } from './plan-rows.js';
import { planSessions, type SessionPlan } from './plan-sessions.js';
import { RandomStream } from './random-stream.js';
import type { Row, RowBatch } from './rows.js';
import { writeSession } from './session-rows.js';

/** Writes all records of one patient into the batch. */
export function writePatient(context: NetworkContext, course: Course, batch: RowBatch): void {
  const plan = planSessions(context, course);
  const patient = patientRow(context, course, plan);
  batch['patients.patients'].push(patient);
  writePlan(context, course, batch);
  batch['outcomes.episodes'].push(episodeRow(context, course, plan));
  for (const [index, planned] of plan.sessions.entries()) writeSession(context, course, planned, index + 1, batch);
  const before = batch['outcomes.assessments'].length;
  writeFollowUps(context, course, plan, batch);
  writeCoursePathway(context, course, plan, patient, batch);
  writeFollowUpCare(context, course, plan, batch['outcomes.assessments'].slice(before), batch);
}

function patientRow(context: NetworkContext, course: Course, plan: SessionPlan): Row<'patients.patients'> {
  const { site, diagnosisGroup, sex } = course;
  const random = new RandomStream(context.seed, 'patient', site.index, course.index, 'identity');
  const diagnosis = diagnosisProfiles[diagnosisGroup];
  const birthDay = plan.startedDay - Math.floor(course.ageYears * 365.2425) - random.integer(1, 364);
  const painSince = course.referredDay - Math.round(course.painDurationYears * 365);
  return {
    id: course.patientId,
    clinic_id: site.clinic.id,
    responsible_provider_id: course.responsibleProviderId,
    // 7919 is prime to 900 000, so each number of a clinic is used once before any returns.
    medical_record_number: `${site.profile.slug.slice(0, 3).toUpperCase()}-${100_000 + ((course.index * 7919 + 4271) % 900_000)}`,
    given_name: random.pick(sex === 'FEMALE' ? femaleNames : maleNames),
    family_name: random.pick(familyNames),
    birth_date: isoDate(birthDay),
    sex,
    postal_code: `${random.pick(site.profile.postalPrefixes)}${String(random.integer(1, 99)).padStart(2, '0')}`,
    diagnosis_group: diagnosisGroup,
    diagnosis_code: random.pick(diagnosis.codes),
    pain_mechanism: diagnosis.mechanism,
    pain_since: isoDate(Math.max(painSince, birthDay + 365)),
    referred_on: isoDate(course.referredDay),
    status: statusOf(context, course, plan, random),
  };
}

function statusOf(
  context: NetworkContext,
  course: Course,
  { endedDay }: SessionPlan,
  random: RandomStream,
): Row<'patients.patients'>['status'] {
  if (endedDay === null) return 'IN_SERIES';
  if (course.maintenance !== null) return 'MAINTENANCE';
  if (windowIsClosed('M12', endedDay, context.today)) return 'CLOSED';
  const gaveUp = !course.responds.W12 && windowIsClosed('W12', endedDay, context.today) && random.chance(0.4);
  return gaveUp ? 'CLOSED' : 'FOLLOW_UP';
}

/** What outcomes knows of the episode. */
export function episodeRow(context: NetworkContext, course: Course, plan: SessionPlan): Row<'outcomes.episodes'> {
  return {
    id: course.episodeId,
    clinic_id: course.site.clinic.id,
    patient_id: course.patientId,
    diagnosis_group: course.diagnosisGroup,
    series_started_on: isoDate(plan.startedDay),
    series_ended_on: plan.endedDay === null ? null : isoDate(plan.endedDay),
    baseline_nrs: course.baselineNrs,
    baseline_phq9: course.baselinePhq9,
    baseline_mme: course.baselineMme,
    pain_duration_years: course.painDurationYears,
    age_years: course.ageYears,
    sex: course.sex,
    prior_ketamine: course.priorKetamine,
    payer: course.payer,
    compensation_claim: course.compensationClaim,
    protocol_version_id: context.versionIdOf(course),
  };
}
