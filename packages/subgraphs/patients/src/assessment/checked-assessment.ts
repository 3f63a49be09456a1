import { BadInputError } from '@surcease/kernel';
import { type Finding, type FindingName, findingNames } from '../eligibility/eligibility-facts.js';
import type { EpisodeTarget } from '../episode/lock-episode.js';
import {
  optionalText,
  requireDiagnosisCode,
  requireInteger,
  requirePastDate,
  requirePastInstant,
  requireText,
} from '../input/require-input.js';
import { type BaselineAnswers, scoreBaseline } from './baseline-scores.js';
import type { Allergy, PriorTreatment, RecordedFinding } from './initial-assessment.entity.js';

/** What a clinician enters. */
export interface RecordInitialAssessment extends EpisodeTarget {
  assessedAt: string;
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
  findings: readonly { name: FindingName; finding: Finding; note?: string | null }[];
  hepaticImpairment: string;
  pregnancy: string;
  allergies: readonly { substance: string; reaction?: string | null }[];
  priorTreatments: readonly { name: string; outcome: string }[];
  baseline: readonly BaselineAnswers[];
  note?: string | null | undefined;
}

const at = (...names: string[]) => ['input', ...names];

/** Spans that a living adult can have; what lies outside is a slip of the hand. Defaults of the network. */
const spans = {
  weightGrams: [20_000, 350_000],
  heightMillimetres: [1_000, 2_500],
  asaPhysicalStatus: [1, 6],
  systolicMmHg: [50, 300],
  diastolicMmHg: [20, 200],
  heartRatePerMinute: [20, 250],
  oxygenSaturationPercent: [50, 100],
} as const;

/**
 * The assessment as it is stored, with scores, and every finding that was not mentioned as UNKNOWN.
 * @throws BadInputError at the first fact that does not hold
 */
export function checkedAssessment(input: RecordInitialAssessment, birthDate: string, now: Date) {
  const { diagnosis, assessedAt } = input;
  const within = (name: keyof typeof spans, unit: string) => requireInteger(input[name], spans[name], at(name), unit);
  const painSince = requirePastDate(diagnosis.painSince, now, at('diagnosis', 'painSince'));
  if (painSince < birthDate) throw new BadInputError('This is before the birth date.', at('diagnosis', 'painSince'));
  const systolicMmHg = within('systolicMmHg', 'mmHg');
  const diastolicMmHg = within('diastolicMmHg', 'mmHg');
  if (diastolicMmHg >= systolicMmHg)
    throw new BadInputError('Diastolic pressure is below systolic pressure.', at('diastolicMmHg'));
  return {
    assessedAt: requirePastInstant(assessedAt, now, at('assessedAt')),
    diagnosisGroup: diagnosis.group,
    diagnosisCode: requireDiagnosisCode(diagnosis.code, at('diagnosis', 'code')),
    painMechanism: diagnosis.mechanism,
    painSince,
    weightGrams: within('weightGrams', 'grams'),
    heightMillimetres: within('heightMillimetres', 'millimetres'),
    measuredOn: requirePastDate(input.measuredOn, now, at('measuredOn')),
    asaPhysicalStatus: within('asaPhysicalStatus', 'classes'),
    systolicMmHg,
    diastolicMmHg,
    heartRatePerMinute: within('heartRatePerMinute', 'beats per minute'),
    oxygenSaturationPercent: within('oxygenSaturationPercent', 'percent'),
    intendedCourse: input.intendedCourse,
    compensationClaim: input.compensationClaim,
    medicationsReviewed: input.medicationsReviewed,
    findings: allFindings(input.findings),
    hepaticImpairment: input.hepaticImpairment,
    pregnancy: input.pregnancy,
    allergies: input.allergies.map(({ substance, reaction }, index): Allergy => ({
      substance: requireText(substance, at('allergies', String(index), 'substance'), 100),
      reaction: optionalText(reaction, at('allergies', String(index), 'reaction'), 200),
    })),
    priorTreatments: input.priorTreatments.map(({ name, outcome }, index): PriorTreatment => ({
      name: requireText(name, at('priorTreatments', String(index), 'name'), 200),
      outcome,
    })),
    baseline: scoreBaseline(input.baseline, at('baseline')),
    note: optionalText(input.note, at('note'), 4000),
  };
}

function allFindings(given: RecordInitialAssessment['findings']): RecordedFinding[] {
  const byName = new Map<FindingName, RecordedFinding>();
  for (const [index, { name, finding, note }] of given.entries()) {
    if (byName.has(name))
      throw new BadInputError('This finding is given twice.', at('findings', String(index), 'name'));
    byName.set(name, { name, finding, note: optionalText(note, at('findings', String(index), 'note'), 1000) });
  }
  return findingNames.map((name) => byName.get(name) ?? { name, finding: 'UNKNOWN', note: null });
}
