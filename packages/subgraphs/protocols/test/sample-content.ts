import { inCanonicalOrder } from '../src/content/canonical-content.js';
import type { ProtocolContent } from '../src/content/protocol-content.js';
import { startingContent } from '../src/content/starting-content.js';

const dose = {
  basis: 'MG_PER_KG_PER_H',
  loadingDoseMicrograms: null,
  rateMicrogramsPerKgPerHour: 350,
  rateMicrogramsPerHour: null,
  durationMinutes: 240,
  maximumRateMicrogramsPerHour: 25_000,
  maximumSessionMicrograms: 100_000,
  seriesSize: 10,
  frequencyDays: 1,
  titration: [],
} as const;

/** A content that breaks no limit: the regimen of Schwartzman 2009. */
export const sampleContent: ProtocolContent = inCanonicalOrder({
  ...startingContent,
  dose: { ...dose, titration: [] },
  indications: [{ id: 'crps', diagnosisGroup: 'CRPS', evidenceGrade: 'MODERATE', statement: 'Relief up to 12 weeks.' }],
  eligibility: [{ id: 'pregnancy', severity: 'EXCLUDE', statement: 'Pregnancy.' }],
  stopRules: [
    {
      id: 'low-oxygen',
      measure: 'OXYGEN_SATURATION',
      comparison: 'BELOW',
      threshold: 90,
      unit: 'PERCENT',
      sustainedMinutes: 1,
      action: 'STOP',
      statement: 'Stop.',
    },
  ],
  patientInformation: {
    expectation: 'Relief.',
    driving: 'Not until tomorrow.',
    sideEffects: 'Nausea.',
    coverage: 'Ask.',
  },
  citations: [
    {
      id: 'schwartzman-2009',
      title: 'Outpatient intravenous ketamine',
      source: 'Pain 147:107–115',
      year: 2009,
      doi: '10.1016/j.pain.2009.08.015',
      pubMedId: null,
      studyType: 'RANDOMISED_TRIAL',
      grade: 'B',
      statement: null,
      retractionCheckedOn: '2026-09-01',
    },
  ],
  evidence: Object.entries(dose).flatMap(([name, value]) =>
    typeof value === 'number' ? [{ path: `dose.${name}`, sources: ['schwartzman-2009'] }] : [],
  ),
  overridable: [{ path: 'dose.maximumRateMicrogramsPerHour', minimum: 20_000, maximum: 25_000, step: 1_000 }],
});

/** The sample with another dose. */
export const withDose = (change: Partial<ProtocolContent['dose']>): ProtocolContent => ({
  ...sampleContent,
  dose: { ...sampleContent.dose, ...change },
});
