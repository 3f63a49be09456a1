import { DAY_MS, dayOf, MINUTE_MS } from './calendar.js';
import type { Course } from './draw-course.js';
import type { NetworkContext } from './network-context.js';
import type { PathwayPerson, PathwayStep, TakenMedication } from './pathway-person.js';
import { writePathway } from './pathway-rows.js';
import type { SessionPlan } from './plan-sessions.js';
import { RandomStream } from './random-stream.js';
import type { Row, RowBatch } from './rows.js';

/** Units left of an authorisation and days that it still runs, for whoever is in treatment (assumed). */
export const UNITS_LEFT = 12;
export const AUTHORISED_DAYS_AHEAD = 120;

/** Who pays themselves: those without a payer, and two of five whose payer refused; 22 % in all are authorised. */
export function paysThemselves(context: Pick<NetworkContext, 'seed'>, course: Course): boolean {
  const random = new RandomStream(context.seed, 'patient', course.site.index, course.index, 'coverage');
  return course.payer === 'SELF_PAY' || random.chance(0.4);
}

/** Writes the pathway of an index patient, whose sessions and assessments stand in the batch. */
export function writeCoursePathway(
  context: NetworkContext,
  course: Course,
  plan: SessionPlan,
  patient: Row<'patients.patients'>,
  batch: RowBatch,
): void {
  const random = new RandomStream(context.seed, 'patient', course.site.index, course.index, 'pathway');
  const selfPay = paysThemselves(context, course);
  const completedSessions = batch['sessions.sessions']
    .filter(({ patient_id: id, state }) => id === course.patientId && state === 'COMPLETED')
    .map((session) => ({ id: session.id, at: session.ended_at ?? session.scheduled_at }));
  const open = patient.status === 'IN_SERIES' || patient.status === 'MAINTENANCE';
  const validToDay = open ? context.today + AUTHORISED_DAYS_AHEAD : plan.startedDay + 180;
  const person: PathwayPerson = {
    clinicId: course.site.clinic.id,
    patientId: course.patientId,
    episodeId: course.episodeId,
    physicianId: course.responsibleProviderId,
    nurseId: random.pick(course.site.nurseIds),
    birthDate: patient.birth_date,
    sex: course.sex,
    diagnosis: {
      group: course.diagnosisGroup,
      code: patient.diagnosis_code,
      mechanism: patient.pain_mechanism,
      painSince: patient.pain_since,
    },
    weightGrams: course.weightKg * 1_000,
    weighedDay: course.firstDay - 5,
    seriesSize: course.seriesSize,
    baselineNrs: course.baselineNrs,
    baselinePhq9: course.baselinePhq9,
    baselineGad7: course.baselineGad7,
    priorKetamine: course.priorKetamine,
    compensationClaim: course.compensationClaim,
    findings: {
      ...(course.priorKetamine && { priorKetamine: 'PRESENT' as const }),
      ...(random.chance(0.12) && { suspectedCardiovascularDisease: 'PRESENT' as const }),
      ...(random.chance(0.05) && { urinarySymptoms: 'PRESENT' as const }),
      ...(random.chance(0.04) && { untreatedSevereSleepApnoea: 'PRESENT' as const }),
    },
    overriddenRule: null,
    conditionsResolved: true,
    medications: medicationsOf(course, batch, random),
    coverage: {
      payer: course.payer,
      authorization: course.payer === 'SELF_PAY' ? null : selfPay ? 'DENIED' : 'APPROVED',
      unitsApproved: completedSessions.length + UNITS_LEFT,
      validToDay,
      paysThemselves: selfPay,
    },
    completedSessions,
    closeReason: course.responds.W12 ? 'GOALS_MET' : random.chance(0.7) ? 'NON_RESPONSE' : 'LOST_TO_FOLLOW_UP',
    steps: stepsOf(context, course, plan, patient.status, selfPay, random),
  };
  writePathway(context, person, random, batch);
}

/** The moves of a course, in time: what came before the first infusion lies evenly between referral and it. */
function stepsOf(
  context: NetworkContext,
  course: Course,
  plan: SessionPlan,
  status: Row<'patients.patients'>['status'],
  selfPay: boolean,
  random: RandomStream,
): PathwayStep[] {
  const referredMs = course.referredDay * DAY_MS + 15 * 60 * MINUTE_MS;
  const infused = plan.sessions.find(({ day }) => day === plan.startedDay);
  const startedMs = Math.min((infused?.scheduledMs ?? plan.startedDay * DAY_MS) + 30 * MINUTE_MS, context.nowMs);
  const wait = startedMs - referredMs;
  const contactShare = random.normalWithin(0.5, 0.08, 0.35, 0.7);
  const at = (share: number) => Math.round(referredMs + wait * share);
  const refused = selfPay && course.payer !== 'SELF_PAY';
  const steps: PathwayStep[] = [
    { transition: 'REFER', to: 'REFERRED', atMs: referredMs, by: 'COORDINATOR' },
    { transition: 'TRIAGE', to: 'TRIAGED', atMs: at(0.08), by: 'NURSE' },
    { transition: 'SCHEDULE_ASSESSMENT', to: 'ASSESSMENT_SCHEDULED', atMs: at(0.12), by: 'COORDINATOR' },
    { transition: 'RECORD_ASSESSMENT', to: 'ASSESSED', atMs: at(contactShare), by: 'PHYSICIAN' },
    { transition: 'DECIDE_ELIGIBILITY', to: 'ELIGIBLE', atMs: at(contactShare + 0.005), by: 'PHYSICIAN' },
    { transition: 'CONSENT', to: 'CONSENTED', atMs: at(contactShare + 0.05), by: 'NURSE' },
    { transition: 'CHECK_COVERAGE', to: 'COVERAGE_PENDING', atMs: at(contactShare + 0.08), by: 'COORDINATOR' },
    ...(refused ? [{ transition: 'DENY', to: 'DENIED', atMs: at(0.84), by: 'COORDINATOR' as const }] : []),
    selfPay
      ? { transition: 'AGREE_SELF_PAY', to: 'SELF_PAY', atMs: at(0.87), by: 'COORDINATOR' }
      : { transition: 'AUTHORIZE', to: 'AUTHORIZED', atMs: at(0.87), by: 'COORDINATOR' },
    { transition: 'PLAN', to: 'PLANNED', atMs: at(0.9), by: 'PLATFORM' },
    { transition: 'START_SERIES', to: 'IN_SERIES', atMs: startedMs, by: 'PLATFORM' },
  ];
  if (plan.endedDay === null || status === 'IN_SERIES') return steps;
  const after = (days: number) =>
    Math.min((plan.endedDay ?? 0) * DAY_MS + (22 + 24 * days) * 60 * MINUTE_MS, context.nowMs);
  steps.push({ transition: 'COMPLETE_SERIES', to: 'SERIES_COMPLETE', atMs: after(0), by: 'PLATFORM' });
  // The first week belongs to the series still: its last assessment is due within three days.
  if (dayOf(context.nowMs) - plan.endedDay < 7 && status === 'FOLLOW_UP') return steps;
  steps.push({ transition: 'BEGIN_FOLLOW_UP', to: 'FOLLOW_UP', atMs: after(7), by: 'NURSE' });
  if (status === 'MAINTENANCE')
    steps.push({ transition: 'BEGIN_MAINTENANCE', to: 'MAINTENANCE', atMs: after(45), by: 'PHYSICIAN' });
  if (status === 'CLOSED')
    steps.push({ transition: 'CLOSE', to: 'CLOSED', atMs: after(random.integer(85, 112)), by: 'PHYSICIAN' });
  return steps;
}

/** RXCUI of the ingredient, as RxNorm has it. https://www.nlm.nih.gov/research/umls/rxnorm/ */
const others = [
  { rxnormCode: '25480', name: 'Gabapentin', doseAmount: 300, timesPerDay: 3, share: 0.3 },
  { rxnormCode: '72625', name: 'Duloxetine', doseAmount: 60, timesPerDay: 1, share: 0.25 },
  { rxnormCode: '704', name: 'Amitriptyline', doseAmount: 25, timesPerDay: 1, share: 0.2 },
  { rxnormCode: '596', name: 'Alprazolam', doseAmount: 0.5, timesPerDay: 2, share: 0.06 },
  { rxnormCode: '28439', name: 'Lamotrigine', doseAmount: 100, timesPerDay: 1, share: 0.03 },
] as const;

/** Hydrocodone as the assessments tell of it, from each answer to the next, and what else is taken. */
function medicationsOf(course: Course, batch: RowBatch, random: RandomStream): TakenMedication[] {
  const told = batch['outcomes.assessments']
    .filter(({ patient_id: id, instrument }) => id === course.patientId && instrument === 'MME')
    .map(({ score, assessed_at: at }) => ({ perDay: score, day: dayOf(Date.parse(at)) }))
    .toSorted((one, other) => one.day - other.day);
  const opioids = [{ perDay: course.baselineMme, day: course.referredDay }, ...told.slice(1)];
  const changes = opioids.filter(({ perDay }, index) => index === 0 || perDay !== opioids[index - 1]?.perDay);
  const hydrocodone = changes.flatMap(({ perDay, day }, index): TakenMedication[] => {
    const endedDay = changes[index + 1]?.day ?? null;
    return perDay > 0 && endedDay !== day
      ? [
          {
            rxnormCode: '5489',
            name: 'Hydrocodone',
            doseAmount: perDay / 4,
            timesPerDay: 4,
            isOpioid: true,
            startedDay: day,
            endedDay,
          },
        ]
      : [];
  });
  const rest = others
    .filter(({ share }) => random.chance(share))
    .map(({ share: _share, ...medication }) => ({
      ...medication,
      isOpioid: false,
      startedDay: course.referredDay,
      endedDay: null,
    }));
  return [...hydrocodone, ...rest];
}
