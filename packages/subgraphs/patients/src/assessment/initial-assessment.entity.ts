import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';
import type { Finding, FindingName } from '../eligibility/eligibility-facts.js';
import type { BaselineScore } from './baseline-scores.js';

/** A finding of the history, with what was said of it. */
export interface RecordedFinding {
  name: FindingName;
  finding: Finding;
  note: string | null;
}

export interface Allergy {
  substance: string;
  reaction: string | null;
}

export interface PriorTreatment {
  name: string;
  outcome: string;
}

/** What was found when a patient was assessed: append-only; a correction is another assessment. */
export const InitialAssessmentEntity = defineEntity({
  name: 'InitialAssessment',
  schema: 'patients',
  tableName: 'initial_assessments',
  properties: {
    id: p.text().primary(),
    episodeId: p.text(),
    clinicId: p.text(),
    patientId: p.text(),
    assessedAt: p.datetime(),
    recordedBy: p.text(),
    diagnosisGroup: p.text(),
    diagnosisCode: p.text(),
    painMechanism: p.text(),
    painSince: p.date(),
    weightGrams: p.integer(),
    heightMillimetres: p.integer(),
    measuredOn: p.date(),
    asaPhysicalStatus: p.integer(),
    systolicMmHg: p.integer().fieldName('systolic_mmhg'),
    diastolicMmHg: p.integer().fieldName('diastolic_mmhg'),
    heartRatePerMinute: p.integer(),
    oxygenSaturationPercent: p.integer(),
    intendedCourse: p.text(),
    compensationClaim: p.boolean(),
    medicationsReviewed: p.boolean(),
    findings: p.json<RecordedFinding[]>(),
    hepaticImpairment: p.text(),
    pregnancy: p.text(),
    allergies: p.json<Allergy[]>(),
    priorTreatments: p.json<PriorTreatment[]>(),
    baseline: p.json<BaselineScore[]>(),
    note: p.text().nullable(),
  },
});
export type InitialAssessmentRecord = InferEntity<typeof InitialAssessmentEntity>;
