import type { Reader } from '@surcease/persistence';
import { rowsOfParents } from '../episode/rows-of-parents.js';
import type { BaselineScore } from './baseline-scores.js';
import type { Allergy, PriorTreatment, RecordedFinding } from './initial-assessment.entity.js';

/** An assessment as the graph names its facts. */
export interface InitialAssessmentRow {
  parentId: string;
  id: string;
  assessedAt: string;
  recordedBy: string;
  diagnosis: { group: string; code: string; mechanism: string; painSince: string };
  weightGrams: number;
  heightMillimetres: number;
  measuredOn: string;
  asaPhysicalStatus: number;
  systolicMmHg: number;
  diastolicMmHg: number;
  heartRatePerMinute: number;
  oxygenSaturationPercent: number;
  intendedCourse: string;
  compensationClaim: boolean;
  medicationsReviewed: boolean;
  findings: RecordedFinding[];
  hepaticImpairment: string;
  pregnancy: string;
  allergies: Allergy[];
  priorTreatments: PriorTreatment[];
  baseline: BaselineScore[];
  note: string | null;
}

/** The assessments of each episode, the latest first. */
export function assessmentsOfEpisodes(reader: Reader, ids: readonly string[]): Promise<InitialAssessmentRow[][]> {
  return rowsOfParents<InitialAssessmentRow>(
    reader,
    `select a.episode_id as "parentId", a.id, a.assessed_at as "assessedAt", a.recorded_by as "recordedBy",
       jsonb_build_object('group', a.diagnosis_group, 'code', a.diagnosis_code, 'mechanism', a.pain_mechanism,
         'painSince', a.pain_since) as diagnosis,
       a.weight_grams as "weightGrams", a.height_millimetres as "heightMillimetres", a.measured_on as "measuredOn",
       a.asa_physical_status as "asaPhysicalStatus", a.systolic_mmhg as "systolicMmHg",
       a.diastolic_mmhg as "diastolicMmHg", a.heart_rate_per_minute as "heartRatePerMinute",
       a.oxygen_saturation_percent as "oxygenSaturationPercent", a.intended_course as "intendedCourse",
       a.compensation_claim as "compensationClaim", a.medications_reviewed as "medicationsReviewed", a.findings,
       a.hepatic_impairment as "hepaticImpairment", a.pregnancy, a.allergies,
       a.prior_treatments as "priorTreatments", a.baseline, a.note
     from patients.initial_assessments a where a.episode_id = any ($1::text[])
     order by a.episode_id, a.assessed_at desc, a.id desc`,
    ids,
  );
}
