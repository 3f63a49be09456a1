import type { EligibilityFacts, FactName, FindingName } from '../eligibility/eligibility-facts.js';
import { findingNames } from '../eligibility/eligibility-facts.js';
import { ageOn } from '../patient/age.js';
import { thoughtsOfSelfHarm } from './baseline-scores.js';
import type { InitialAssessmentRecord } from './initial-assessment.entity.js';

type Assessed = Pick<
  InitialAssessmentRecord,
  | 'findings'
  | 'hepaticImpairment'
  | 'pregnancy'
  | 'intendedCourse'
  | 'weightGrams'
  | 'heightMillimetres'
  | 'asaPhysicalStatus'
  | 'baseline'
  | 'medicationsReviewed'
>;

/** The facts that the rules ask for, from an assessment; what was not established is null. */
export function factsOfAssessment(assessment: Assessed, birthDate: string, today: Date): EligibilityFacts {
  const found = new Map(assessment.findings.map(({ name, finding }) => [name, finding]));
  const known = (name: FindingName): boolean | null => {
    const finding = found.get(name) ?? 'UNKNOWN';
    return finding === 'UNKNOWN' ? null : finding === 'PRESENT';
  };
  const orUnknown = (word: string) => (word === 'UNKNOWN' ? null : word);
  const findings = Object.fromEntries(findingNames.map((name) => [name, known(name)])) as Record<
    FindingName,
    boolean | null
  >;
  return {
    ...findings,
    hepaticImpairment: orUnknown(assessment.hepaticImpairment),
    pregnancy: orUnknown(assessment.pregnancy),
    intendedCourse: orUnknown(assessment.intendedCourse),
    ageYears: ageOn(birthDate, today),
    bodyMassIndex: bodyMassIndex(assessment),
    asaPhysicalStatus: assessment.asaPhysicalStatus,
    thoughtsOfSelfHarm: thoughtsOfSelfHarm(assessment.baseline),
    medicationsReviewed: assessment.medicationsReviewed,
  } satisfies Record<FactName, boolean | number | string | null>;
}

/** kg/m², from grams and millimetres. */
export function bodyMassIndex({
  weightGrams,
  heightMillimetres,
}: Pick<Assessed, 'weightGrams' | 'heightMillimetres'>): number {
  return (weightGrams * 1000) / heightMillimetres ** 2;
}
