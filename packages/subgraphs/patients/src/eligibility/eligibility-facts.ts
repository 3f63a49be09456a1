/** Findings of the history: present, absent, or not known. The names are those of the graph. */
export const findingNames = [
  'ketamineHypersensitivity',
  'bloodPressureHazard',
  'uncontrolledCardiovascularDisease',
  'suspectedCardiovascularDisease',
  'activePsychosis',
  'activeSuicidality',
  'breastfeeding',
  'liverRisk',
  'raisedIntracranialPressure',
  'raisedIntraocularPressure',
  'activeSubstanceUseDisorder',
  'untreatedSevereSleepApnoea',
  'urinarySymptoms',
  'highCumulativeExposure',
  'hyperthyroidism',
  'seizureDisorder',
  'porphyria',
  'priorKetamine',
] as const;
export type FindingName = (typeof findingNames)[number];

export const findings = ['PRESENT', 'ABSENT', 'UNKNOWN'] as const;
export type Finding = (typeof findings)[number];

export const hepaticImpairments = ['NONE', 'MILD', 'MODERATE', 'SEVERE', 'UNKNOWN'] as const;
export const pregnancies = ['PREGNANT', 'NOT_PREGNANT', 'NOT_APPLICABLE', 'UNKNOWN'] as const;
/** What the treatment is meant to be, before there is a plan. */
export const intendedCourses = ['SINGLE', 'SERIES', 'HIGH_DOSE_OR_FREQUENT', 'UNKNOWN'] as const;

export type FactName =
  | Exclude<FindingName, 'priorKetamine'>
  | 'pregnancy'
  | 'hepaticImpairment'
  | 'intendedCourse'
  | 'ageYears'
  | 'bodyMassIndex'
  | 'asaPhysicalStatus'
  | 'thoughtsOfSelfHarm'
  | 'medicationsReviewed';

/** Facts as the rules see them; null is not known, never no. */
export type EligibilityFacts = Readonly<Record<FactName, boolean | number | string | null>>;
