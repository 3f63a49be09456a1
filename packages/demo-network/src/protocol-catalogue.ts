import type { DiagnosisGroup } from './diagnoses.js';

export interface Citation {
  /** What evidence names it by. */
  id: string;
  title: string;
  source: string;
  year: number;
  doi: string | null;
  studyType: 'GUIDELINE' | 'RANDOMISED_TRIAL' | 'COHORT';
  grade: 'A' | 'B' | 'C' | null;
  statement: string;
}

/** An indication with the support that the guideline gives it. */
interface Indication {
  id: string;
  diagnosisGroup: DiagnosisGroup;
  evidenceGrade: 'STRONG' | 'MODERATE' | 'WEAK' | 'NONE';
  statement: string;
}

/** Doses are whole micrograms, so that nothing drifts. */
export interface ProtocolDose {
  basis: 'MG_PER_KG_PER_H' | 'MG_PER_H';
  rateMicrogramsPerKgPerHour: number | null;
  rateMicrogramsPerHour: number | null;
  durationMinutes: number;
  maximumRateMicrogramsPerHour: number | null;
  maximumSessionMicrograms: number;
  seriesSize: number;
  frequencyDays: number;
}

export interface ProtocolProfile {
  slug: string;
  title: string;
  indication: DiagnosisGroup | null;
  summary: string;
  semanticVersion: string;
  approvedAt: string;
  effectiveFrom: string;
  dose: ProtocolDose;
  citations: readonly Citation[];
  indications: readonly Indication[];
  /** Dose fields that no publication settles. */
  expertFields: readonly string[];
  boosters: { isOffered: boolean; maximumPer365Days: number; minimumIntervalDays: number; sessionsPerBooster: number };
  overridable: readonly { path: string; minimum: number; maximum: number; step: number }[];
  /** What the patient may hope for. */
  expectation: string;
}

const guideline: Citation = {
  id: 'cohen-2018',
  title: 'Consensus guidelines on the use of intravenous ketamine infusions for chronic pain (ASRA, AAPM, ASA)',
  source: 'Cohen SP et al., Reg Anesth Pain Med 43:521–546',
  year: 2018,
  doi: '10.1097/AAP.0000000000000808',
  studyType: 'GUIDELINE',
  grade: 'B',
  statement:
    'Complex regional pain syndrome: moderate evidence for 22 mg/h over 4 days or 0.35 mg/kg/h over 4 h daily for 10 days, with relief up to 12 weeks. Other groups: weak or no evidence, immediate relief only. A reasonable start is 80 mg or more over more than 2 hours. No more than 6 to 12 boosters a year.',
};

/** The hard limit of 1 mg/kg/h outside intensive monitoring comes from the acute-pain guideline of the same societies. */
const guardRail: Citation = {
  id: 'schwenk-2018',
  title: 'Consensus guidelines on the use of intravenous ketamine infusions for acute pain management',
  source: 'Schwenk ES et al., Reg Anesth Pain Med 43:456–466',
  year: 2018,
  doi: '10.1097/AAP.0000000000000806',
  studyType: 'GUIDELINE',
  grade: 'C',
  statement: 'Outside intensive monitoring: bolus of at most 0.35 mg/kg, infusion of at most 1 mg/kg/h.',
};

export const protocolCatalogue: readonly ProtocolProfile[] = [
  {
    slug: 'crps-daily-series',
    title: 'CRPS, daily series',
    indication: 'CRPS',
    summary:
      '0.35 mg/kg/h over 4 hours on ten treatment days, at most 25 mg/h. Moderate evidence of relief for up to 12 weeks.',
    semanticVersion: '2.1.0',
    approvedAt: '2024-03-18T16:00:00.000Z',
    effectiveFrom: '2024-04-01',
    dose: {
      basis: 'MG_PER_KG_PER_H',
      rateMicrogramsPerKgPerHour: 350,
      rateMicrogramsPerHour: null,
      durationMinutes: 240,
      maximumRateMicrogramsPerHour: 25_000,
      maximumSessionMicrograms: 100_000,
      seriesSize: 10,
      frequencyDays: 1,
    },
    indications: [
      {
        id: 'crps',
        diagnosisGroup: 'CRPS',
        evidenceGrade: 'MODERATE',
        statement: 'Complex regional pain syndrome by the Budapest criteria; relief up to 12 weeks.',
      },
    ],
    expertFields: ['dose.maximumSessionMicrograms'],
    boosters: { isOffered: true, maximumPer365Days: 6, minimumIntervalDays: 28, sessionsPerBooster: 1 },
    overridable: [
      { path: 'dose.maximumRateMicrogramsPerHour', minimum: 20_000, maximum: 25_000, step: 1_000 },
      { path: 'dose.frequencyDays', minimum: 1, maximum: 3, step: 1 },
      { path: 'discharge.minimumRecoveryMinutes', minimum: 30, maximum: 90, step: 15 },
    ],
    expectation: 'About half of those treated have less pain for weeks. It does not cure, and it may not help you.',
    citations: [
      guideline,
      {
        id: 'schwartzman-2009',
        studyType: 'RANDOMISED_TRIAL',
        grade: 'B',
        statement: 'At most 0.35 mg/kg/h, not to exceed 25 mg/h, 4 hours a day for 10 treatment days.',
        title: 'Outpatient intravenous ketamine for the treatment of complex regional pain syndrome',
        source: 'Schwartzman RJ et al., Pain 147:107–115',
        year: 2009,
        doi: '10.1016/j.pain.2009.08.015',
      },
    ],
  },
  {
    slug: 'single-outpatient-infusion',
    title: 'Single outpatient infusion',
    indication: null,
    summary:
      '80 mg over 2½ hours, then reassess before any other. The guideline’s reasonable start; low certainty, off-label.',
    semanticVersion: '1.3.0',
    approvedAt: '2024-01-22T17:30:00.000Z',
    effectiveFrom: '2024-02-01',
    dose: {
      basis: 'MG_PER_H',
      rateMicrogramsPerKgPerHour: null,
      rateMicrogramsPerHour: 32_000,
      durationMinutes: 150,
      maximumRateMicrogramsPerHour: 40_000,
      maximumSessionMicrograms: 80_000,
      seriesSize: 1,
      frequencyDays: 1,
    },
    indications: [
      {
        id: 'low-back',
        diagnosisGroup: 'LOW_BACK',
        evidenceGrade: 'WEAK',
        statement: 'Weak or no evidence; immediate relief only.',
      },
      {
        id: 'peripheral-neuropathic',
        diagnosisGroup: 'PERIPHERAL_NEUROPATHIC',
        evidenceGrade: 'WEAK',
        statement: 'Mixed neuropathic pain: weak evidence, immediate relief only.',
      },
    ],
    expertFields: ['dose.seriesSize', 'dose.frequencyDays', 'dose.maximumSessionMicrograms'],
    boosters: { isOffered: true, maximumPer365Days: 12, minimumIntervalDays: 28, sessionsPerBooster: 1 },
    overridable: [
      { path: 'dose.durationMinutes', minimum: 120, maximum: 180, step: 15 },
      { path: 'discharge.minimumRecoveryMinutes', minimum: 30, maximum: 90, step: 15 },
    ],
    expectation: 'Relief after one infusion often lasts days. More follow only where the first one helped.',
    citations: [guideline, guardRail],
  },
  {
    slug: 'spinal-cord-injury-series',
    title: 'Central pain after spinal cord injury, daily series',
    indication: 'CENTRAL',
    summary: '0.42 mg/kg/h over 5 hours on seven treatment days. Weak evidence of short-term relief only.',
    semanticVersion: '1.1.0',
    approvedAt: '2024-05-06T15:00:00.000Z',
    effectiveFrom: '2024-05-20',
    dose: {
      basis: 'MG_PER_KG_PER_H',
      rateMicrogramsPerKgPerHour: 420,
      rateMicrogramsPerHour: null,
      durationMinutes: 300,
      maximumRateMicrogramsPerHour: 40_000,
      maximumSessionMicrograms: 200_000,
      seriesSize: 7,
      frequencyDays: 1,
    },
    indications: [
      {
        id: 'central',
        diagnosisGroup: 'CENTRAL',
        evidenceGrade: 'WEAK',
        statement: 'Pain after spinal cord injury: weak evidence, short-term relief only.',
      },
    ],
    expertFields: ['dose.maximumRateMicrogramsPerHour', 'dose.maximumSessionMicrograms'],
    boosters: { isOffered: false, maximumPer365Days: 0, minimumIntervalDays: 0, sessionsPerBooster: 0 },
    overridable: [{ path: 'discharge.minimumRecoveryMinutes', minimum: 30, maximum: 120, step: 15 }],
    expectation: 'Relief, where it comes, is short: days to a few weeks.',
    citations: [guideline, guardRail],
  },
  {
    slug: 'outpatient-series',
    title: 'Outpatient series for mixed pain',
    indication: null,
    summary:
      '0.35 mg/kg/h over 4 hours twice a week, four sessions, reassessed after each. Weak or no evidence outside CRPS; immediate relief only.',
    semanticVersion: '1.2.1',
    approvedAt: '2024-02-12T18:00:00.000Z',
    effectiveFrom: '2024-03-01',
    dose: {
      basis: 'MG_PER_KG_PER_H',
      rateMicrogramsPerKgPerHour: 350,
      rateMicrogramsPerHour: null,
      durationMinutes: 240,
      maximumRateMicrogramsPerHour: 25_000,
      maximumSessionMicrograms: 100_000,
      seriesSize: 4,
      frequencyDays: 3,
    },
    indications: [
      {
        id: 'fibromyalgia',
        diagnosisGroup: 'FIBROMYALGIA',
        evidenceGrade: 'WEAK',
        statement: 'Weak or no evidence; immediate relief only.',
      },
      {
        id: 'low-back',
        diagnosisGroup: 'LOW_BACK',
        evidenceGrade: 'WEAK',
        statement: 'Weak or no evidence; immediate relief only.',
      },
      {
        id: 'peripheral-neuropathic',
        diagnosisGroup: 'PERIPHERAL_NEUROPATHIC',
        evidenceGrade: 'WEAK',
        statement: 'Mixed neuropathic pain: weak evidence, immediate relief only.',
      },
      {
        id: 'phantom-or-postherpetic',
        diagnosisGroup: 'PHANTOM_OR_POSTHERPETIC',
        evidenceGrade: 'WEAK',
        statement: 'Phantom limb pain and postherpetic neuralgia: weak evidence, immediate relief only.',
      },
    ],
    expertFields: ['dose.seriesSize', 'dose.frequencyDays', 'dose.maximumSessionMicrograms'],
    boosters: { isOffered: true, maximumPer365Days: 12, minimumIntervalDays: 21, sessionsPerBooster: 1 },
    overridable: [
      { path: 'dose.frequencyDays', minimum: 2, maximum: 7, step: 1 },
      { path: 'dose.maximumRateMicrogramsPerHour', minimum: 20_000, maximum: 25_000, step: 1_000 },
      { path: 'discharge.minimumRecoveryMinutes', minimum: 30, maximum: 90, step: 15 },
    ],
    expectation:
      'Outside complex regional pain syndrome the evidence is weak. Each infusion is followed by a talk about going on.',
    citations: [
      guideline,
      {
        id: 'patil-2012',
        studyType: 'COHORT',
        grade: 'C',
        statement: '369 infusions in 49 patients with refractory pain, with midazolam and ondansetron beforehand.',
        title:
          'Efficacy of outpatient ketamine infusions in refractory chronic pain syndromes: a 5-year retrospective analysis',
        source: 'Patil S, Anitescu M, Pain Med 13:263–269',
        year: 2012,
        doi: '10.1111/j.1526-4637.2011.01241.x',
      },
    ],
  },
];

/** The protocol that a course of so many sessions follows. */
export function protocolFor(group: DiagnosisGroup, seriesSize: number): ProtocolProfile {
  const slug =
    seriesSize === 1
      ? 'single-outpatient-infusion'
      : group === 'CRPS' && seriesSize > 5
        ? 'crps-daily-series'
        : group === 'CENTRAL' && seriesSize > 5
          ? 'spinal-cord-injury-series'
          : 'outpatient-series';
  const found = protocolCatalogue.find((protocol) => protocol.slug === slug);
  if (found === undefined) throw new Error(`protocolFor: ${slug} is not in the catalogue`);
  return found;
}

/** The planned rate in whole µg/h: min(rate × weight, maximum rate). */
export function plannedRateMicrogramsPerHour(dose: ProtocolDose, weightKg: number): number {
  const wanted = dose.rateMicrogramsPerHour ?? (dose.rateMicrogramsPerKgPerHour ?? 0) * weightKg;
  return Math.min(Math.round(wanted), dose.maximumRateMicrogramsPerHour ?? wanted);
}

/** Planned dose in micrograms: rate × hours, at most the session's maximum. */
export function plannedDoseMicrograms(dose: ProtocolDose, weightKg: number): number {
  const rate = plannedRateMicrogramsPerHour(dose, weightKg);
  return Math.min(Math.round((rate * dose.durationMinutes) / 60), dose.maximumSessionMicrograms);
}
