import {
  evaluateEligibility,
  factsOfAssessment,
  findingNames,
  opioidsOf,
  ruleSetVersion,
  scoreBaseline,
} from '@surcease/subgraph-patients/eligibility';
import { DAY_MS, dayOf, isoDate, isoInstant, MINUTE_MS } from './calendar.js';
import { generatedId } from './generated-id.js';
import { gad7, phq9 } from './instrument-answers.js';
import type { NetworkContext } from './network-context.js';
import { writeCoverage } from './pathway-coverage-rows.js';
import type { PathwayPerson, PathwayStep } from './pathway-person.js';
import type { RandomStream } from './random-stream.js';
import type { RowBatch } from './rows.js';

const actorOf = (person: PathwayPerson, { by }: PathwayStep): string =>
  by === 'PLATFORM' ? 'system:patients' : by === 'PHYSICIAN' ? person.physicianId : person.nurseId;

/** Writes one patient's pathway, decided by the product's own rules, as far as its steps go. */
export function writePathway(
  context: NetworkContext,
  person: PathwayPerson,
  random: RandomStream,
  batch: RowBatch,
): void {
  const { clinicId, patientId, episodeId } = person;
  const stepOf = (transition: string) => person.steps.findLast((step) => step.transition === transition);
  const assessed = stepOf('RECORD_ASSESSMENT');
  writeMedications(context, person, random, batch);
  const evaluated = assessed ? writeAssessment(person, assessed, stepOf('DECIDE_ELIGIBILITY'), random, batch) : null;
  const consent = stepOf('CONSENT');
  const given = consent ? writeConsents(person, consent, random, batch) : new Set<string>();
  const coverage = writeCoverage(context, person, random, batch);
  const decided = evaluated !== null && stepOf('DECIDE_ELIGIBILITY') !== undefined;
  const steps = decided
    ? person.steps.map((step) => (step.transition === 'DECIDE_ELIGIBILITY' ? { ...step, to: evaluated.outcome } : step))
    : person.steps;
  const last = steps.at(-1) as PathwayStep;
  const triage = stepOf('TRIAGE');
  for (const [index, step] of steps.entries())
    batch['patients.episode_transitions'].push({
      id: generatedId('trn', step.atMs, random),
      episode_id: episodeId,
      clinic_id: clinicId,
      seq: index + 1,
      transition: step.transition,
      from_state: steps[index - 1]?.to ?? null,
      to_state: step.to,
      at: isoInstant(step.atMs),
      actor_id: actorOf(person, step),
      reason: null,
    });
  batch['patients.episodes'].push({
    id: episodeId,
    clinic_id: clinicId,
    patient_id: patientId,
    state: last.to,
    state_since: isoInstant(last.atMs),
    close_reason: last.to === 'CLOSED' ? person.closeReason : null,
    version: steps.length + 1,
    referral_source: random.pick(['PRIMARY_CARE', 'PAIN_SPECIALIST', 'OTHER_SPECIALIST', 'SELF']),
    referral_received_at: isoInstant(person.steps[0]?.atMs ?? 0),
    referred_by: null,
    referral_reason: 'Chronic pain despite treatment',
    payer: person.coverage.payer,
    triage_priority: triage ? random.pick(['ROUTINE', 'ROUTINE', 'SOON', 'URGENT']) : null,
    triaged_at: triage ? isoInstant(triage.atMs) : null,
    first_clinical_contact_at: assessed ? isoInstant(assessed.atMs) : null,
    assessment_scheduled_at: appointment(context, stepOf('SCHEDULE_ASSESSMENT'), assessed),
    first_infusion_at: instantOf(stepOf('START_SERIES')),
    clearance: {
      treatmentConsent: consent !== undefined,
      dataSharingConsent: given.has('DATA_SHARING'),
      narrativeSharingConsent: given.has('NARRATIVE_SHARING'),
      ...coverage,
      eligibility: decided ? evaluated.outcome : null,
      openConditions: decided && !person.conditionsResolved ? evaluated.conditions.length : 0,
      weightGrams: assessed ? person.weightGrams : null,
      weightMeasuredOn: assessed ? isoDate(person.weighedDay) : null,
      capnographyRequired: decided ? evaluated.capnographyRequired : true,
    },
  });
}

const instantOf = (step: PathwayStep | undefined) => (step ? isoInstant(step.atMs) : null);

function appointment(context: NetworkContext, scheduled?: PathwayStep, assessed?: PathwayStep): string | null {
  if (!scheduled) return null;
  return isoInstant(assessed?.atMs ?? context.nowMs + 3 * DAY_MS);
}

function writeAssessment(
  person: PathwayPerson,
  step: PathwayStep,
  decision: PathwayStep | undefined,
  random: RandomStream,
  batch: RowBatch,
) {
  const { clinicId, patientId, episodeId, physicianId } = person;
  const own = { episode_id: episodeId, clinic_id: clinicId };
  const at = isoInstant(step.atMs);
  const id = generatedId('ias', step.atMs, random);
  const baseline = scoreBaseline(
    [
      { instrument: 'NRS', answers: [person.baselineNrs] },
      phq9(person.baselinePhq9, random),
      gad7(person.baselineGad7, random),
    ],
    [],
  );
  const assessment = {
    weightGrams: person.weightGrams,
    heightMillimetres: Math.round(random.normalWithin(person.sex === 'FEMALE' ? 1_630 : 1_760, 70, 1_450, 2_000)),
    asaPhysicalStatus: random.weighted([
      [1, 0.15],
      [2, 0.65],
      [3, 0.2],
    ]),
    intendedCourse: person.seriesSize > 1 ? 'SERIES' : 'SINGLE',
    medicationsReviewed: true,
    findings: findingNames.map((name) => ({ name, finding: person.findings[name] ?? ('ABSENT' as const), note: null })),
    hepaticImpairment: random.chance(0.04) ? 'MILD' : 'NONE',
    pregnancy: person.sex === 'MALE' ? 'NOT_APPLICABLE' : 'NOT_PREGNANT',
    baseline,
  };
  const systolic = Math.round(random.normalWithin(128, 12, 95, 158));
  batch['patients.initial_assessments'].push({
    id,
    ...own,
    patient_id: patientId,
    assessed_at: at,
    recorded_by: physicianId,
    diagnosis_group: person.diagnosis.group,
    diagnosis_code: person.diagnosis.code,
    pain_mechanism: person.diagnosis.mechanism,
    pain_since: person.diagnosis.painSince,
    weight_grams: assessment.weightGrams,
    height_millimetres: assessment.heightMillimetres,
    measured_on: isoDate(person.weighedDay),
    asa_physical_status: assessment.asaPhysicalStatus,
    systolic_mmhg: systolic,
    diastolic_mmhg: Math.round(systolic * 0.62),
    heart_rate_per_minute: Math.round(random.normalWithin(74, 9, 52, 104)),
    oxygen_saturation_percent: Math.round(random.normalWithin(97.5, 1, 94, 100)),
    intended_course: assessment.intendedCourse,
    compensation_claim: person.compensationClaim,
    medications_reviewed: true,
    findings: assessment.findings,
    hepatic_impairment: assessment.hepaticImpairment,
    pregnancy: assessment.pregnancy,
    allergies: random.chance(0.2) ? [{ substance: 'Penicillin', reaction: 'Rash' }] : [],
    prior_treatments: [
      { name: 'Gabapentin', outcome: random.pick(['FAILED', 'PARTIAL_RELIEF', 'NOT_TOLERATED']) },
      { name: 'Physiotherapy', outcome: random.pick(['FAILED', 'PARTIAL_RELIEF', 'ONGOING']) },
    ],
    baseline,
    note: null,
  });
  const evaluation = evaluateEligibility({
    facts: factsOfAssessment(assessment, person.birthDate, new Date(step.atMs)),
    medications: person.medications
      .filter(
        ({ startedDay, endedDay }) => startedDay * DAY_MS <= step.atMs && (endedDay ?? Infinity) * DAY_MS > step.atMs,
      )
      .map(({ name }) => name),
    overridden: new Set(person.overriddenRule === null ? [] : [`${person.overriddenRule}@1`]),
  });
  for (const ruleId of evaluation.sameDayReviews) writeReview(person, ruleId, step.atMs, random, batch);
  if (!decision) return evaluation;
  const decidedAt = isoInstant(decision.atMs);
  batch['patients.eligibility_evaluations'].push({
    id: generatedId('elig', decision.atMs, random),
    ...own,
    assessment_id: id,
    outcome: evaluation.outcome,
    rule_set_version: ruleSetVersion,
    fired: evaluation.fired,
    undetermined: evaluation.undetermined,
    interactions: evaluation.interactions,
    capnography_required: evaluation.capnographyRequired,
    evaluated_at: decidedAt,
    evaluated_by: physicianId,
  });
  if (person.overriddenRule !== null)
    batch['patients.eligibility_overrides'].push({
      id: generatedId('ovr', decision.atMs, random),
      ...own,
      rule_id: person.overriddenRule,
      rule_version: 1,
      reason: 'Ophthalmology cleared a single low dose with pressures taken before and after',
      overridden_at: decidedAt,
      overridden_by: physicianId,
    });
  for (const { ruleId, kind, requirement } of evaluation.conditions) {
    const resolved = person.conditionsResolved;
    batch['patients.eligibility_conditions'].push({
      id: generatedId('cond', decision.atMs, random),
      ...own,
      rule_id: ruleId,
      kind,
      requirement,
      opened_at: decidedAt,
      resolved_at: resolved ? isoInstant(decision.atMs + 6 * 60 * MINUTE_MS) : null,
      resolved_by: resolved ? person.nurseId : null,
      resolution: resolved ? 'Done; no finding that stands against treatment' : null,
    });
  }
  return evaluation;
}

function writeReview(
  { clinicId, patientId, episodeId, nurseId, steps }: PathwayPerson,
  ruleId: string,
  atMs: number,
  random: RandomStream,
  batch: RowBatch,
): void {
  // Whoever is still on the way waits for the review; all others had theirs within two hours.
  const open = steps.at(-1)?.transition === 'RECORD_ASSESSMENT';
  batch['patients.review_tasks'].push({
    id: generatedId('rvt', atMs, random),
    clinic_id: clinicId,
    patient_id: patientId,
    episode_id: episodeId,
    rule_id: ruleId,
    raised_at: isoInstant(atMs),
    due_at: isoInstant(atMs + 480 * MINUTE_MS),
    completed_at: open ? null : isoInstant(atMs + 110 * MINUTE_MS),
    completed_by: open ? null : nurseId,
    note: open ? null : 'Spoke with the patient: no plan, no intent; safety plan gone through',
    version: open ? 1 : 2,
  });
}

/** Answers what was consented to. */
function writeConsents(
  person: PathwayPerson,
  step: PathwayStep,
  random: RandomStream,
  batch: RowBatch,
): ReadonlySet<string> {
  const given = new Set<string>();
  const day = dayOf(step.atMs);
  const consent = (kind: string, atMs: number, sharing: readonly [string, string, string, number] | null) => {
    const [partner = null, purpose = null, dataClass = null] = sharing ?? [];
    given.add(kind);
    batch['patients.consents'].push({
      id: generatedId('cons', atMs, random),
      episode_id: person.episodeId,
      clinic_id: person.clinicId,
      patient_id: person.patientId,
      kind,
      document_version: '2026-1',
      partner_name: partner,
      purpose,
      data_class: dataClass,
      period_from: isoDate(day),
      period_to: sharing ? isoDate(sharing[3]) : null,
      given_at: isoInstant(atMs),
      recorded_by: person.nurseId,
    });
  };
  consent('TREATMENT', step.atMs, null);
  if (random.chance(0.3)) consent('NARRATIVE_SHARING', step.atMs + MINUTE_MS, null);
  if (random.chance(0.5))
    consent('DATA_SHARING', step.atMs + 2 * MINUTE_MS, [
      'Pain Outcomes Registry',
      'REGISTRY',
      'DEIDENTIFIED',
      day + 1_095,
    ]);
  return given;
}

function writeMedications(context: NetworkContext, person: PathwayPerson, random: RandomStream, batch: RowBatch): void {
  const { clinicId, patientId, medications, nurseId } = person;
  for (const medication of medications)
    batch['patients.medications'].push({
      id: generatedId('med', medication.startedDay * DAY_MS, random),
      clinic_id: clinicId,
      patient_id: patientId,
      rxnorm_code: medication.rxnormCode,
      name: medication.name,
      dose_amount: medication.doseAmount,
      dose_unit: 'MG',
      route: 'ORAL',
      times_per_day: medication.timesPerDay,
      as_needed: false,
      is_opioid: medication.isOpioid,
      started_on: isoDate(medication.startedDay),
      ended_on: medication.endedDay === null ? null : isoDate(medication.endedDay),
      recorded_at: isoInstant(Math.min(medication.startedDay * DAY_MS + DAY_MS / 2, context.nowMs)),
      recorded_by: nurseId,
      version: medication.endedDay === null ? 1 : 2,
    });
  const changes = new Set(
    medications.flatMap(({ startedDay, endedDay }) => [startedDay, ...(endedDay === null ? [] : [endedDay])]),
  );
  for (const day of [...changes].toSorted((one, other) => one - other)) {
    const total = opioidsOf(
      medications
        .filter(({ startedDay, endedDay }) => startedDay <= day && (endedDay ?? Infinity) > day)
        .map((medication) => ({ ...medication, doseUnit: 'MG' as const, route: 'ORAL' as const })),
    );
    const atMs = Math.min(day * DAY_MS + DAY_MS / 2, context.nowMs);
    batch['patients.opioid_totals'].push({
      id: generatedId('mme', atMs, random),
      clinic_id: clinicId,
      patient_id: patientId,
      as_of: isoInstant(atMs),
      morphine_equivalent_mg_per_day: total.mmePerDay,
      is_complete: total.isComplete,
      unknown_factors: total.unknownFactors,
      buprenorphine: total.buprenorphine,
      scoring_version: total.scoringVersion,
    });
  }
}
