/** The sections of a content document, as the graph names them. */
export const contentSections = {
  schemaVersion: 'OTHER',
  indications: 'INDICATIONS',
  eligibility: 'ELIGIBILITY',
  dose: 'DOSE',
  premedication: 'PREMEDICATION',
  monitoring: 'MONITORING',
  stopRules: 'STOP_RULES',
  discharge: 'DISCHARGE',
  followUp: 'FOLLOW_UP',
  boosters: 'BOOSTERS',
  patientInformation: 'PATIENT_INFORMATION',
  citations: 'CITATIONS',
  evidence: 'EVIDENCE',
  overridable: 'OVERRIDABLE',
} as const;

export type ContentSection = (typeof contentSections)[keyof typeof contentSections];

/** The section that a path lies in. */
export function sectionOfPath(path: string): ContentSection {
  const [name = ''] = path.split(/[.[]/, 1);
  return contentSections[name as keyof typeof contentSections] ?? 'OTHER';
}
