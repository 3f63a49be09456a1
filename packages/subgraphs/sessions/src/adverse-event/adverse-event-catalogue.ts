/** The network’s codes. Names follow CTCAE v5 terms where there is one. */
export const adverseEventCodes = [
  'DISSOCIATION',
  'HALLUCINATION',
  'DYSPHORIA',
  'AGITATION',
  'SEDATION',
  'NAUSEA',
  'VOMITING',
  'DIZZINESS',
  'HEADACHE',
  'HYPERTENSION',
  'TACHYCARDIA',
  'HYPOTENSION',
  'BRADYCARDIA',
  'DESATURATION',
  'RESPIRATORY_DEPRESSION',
  'LARYNGOSPASM',
  'DIPLOPIA_NYSTAGMUS',
  'HYPERSALIVATION',
  'ALLERGY',
  'IV_INFILTRATION',
  'SEIZURE',
  'SYNCOPE_FALL',
  'LIVER_ENZYMES_RAISED',
  'CYSTITIS',
  'SUICIDALITY',
  'MISUSE_SIGNAL',
  'UNPLANNED_TRANSFER',
  'OTHER',
] as const;
export type AdverseEventCode = (typeof adverseEventCodes)[number];

/** What makes an event serious. ICH E2A (1994), section II B: https://database.ich.org/sites/default/files/E2A_Guideline.pdf */
export const seriousnessCriteria = [
  'DEATH',
  'LIFE_THREATENING',
  'HOSPITALISATION',
  'DISABILITY',
  'IMPORTANT_MEDICAL_EVENT',
] as const;
export type SeriousnessCriterion = (typeof seriousnessCriteria)[number];

/** How likely the infusion is the cause. WHO-UMC system: https://who-umc.org/media/164200/who-umc-causality-assessment_new-logo.pdf */
export const causalities = ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNLIKELY', 'CONDITIONAL', 'UNASSESSABLE'] as const;
export type Causality = (typeof causalities)[number];

/** What was done about the infusion or for the patient. */
export const adverseEventActions = [
  'NONE',
  'OBSERVED',
  'RATE_REDUCED',
  'PAUSED',
  'STOPPED',
  'RESCUE_MEDICATION',
  'OXYGEN',
  'TRANSFERRED',
] as const;
export type AdverseEventAction = (typeof adverseEventActions)[number];

/** How it ended: the outcomes of ICH E2B(R3), element E.i.7. */
export const adverseEventOutcomes = [
  'RECOVERED',
  'RECOVERING',
  'NOT_RECOVERED',
  'RECOVERED_WITH_SEQUELAE',
  'FATAL',
  'UNKNOWN',
] as const;
export type AdverseEventOutcome = (typeof adverseEventOutcomes)[number];

/** CTCAE version 5.0 (2017): 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death. */
export const GRADES = { minimum: 1, maximum: 5 } as const;

/** Why grade and seriousness cannot both be so; null where they can. */
export function contradictionIn(grade: number, seriousness: readonly SeriousnessCriterion[]): string | null {
  if (grade === 5 && !seriousness.includes('DEATH')) return 'Grade 5 is death: name DEATH as what makes it serious.';
  if (grade === 4 && !seriousness.includes('LIFE_THREATENING') && !seriousness.includes('DEATH'))
    return 'Grade 4 is life-threatening: name LIFE_THREATENING as what makes it serious.';
  if (seriousness.includes('DEATH') && grade !== 5) return 'Death is grade 5.';
  return null;
}
