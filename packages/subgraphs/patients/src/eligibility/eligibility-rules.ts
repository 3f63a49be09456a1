import type { Criterion } from './criterion.js';

export const severities = ['BLOCK', 'BLOCK_OVERRIDABLE', 'TEST_REQUIRED', 'CAUTION', 'INFORMATION'] as const;
export type Severity = (typeof severities)[number];

/**
 * How sure a source is: read in its own text; known of it and not read again; or a default of the network. A medical
 * director confirms the last two before clinical use.
 */
export const certainties = ['SOURCE_READ', 'SOURCE_KNOWN', 'NETWORK_DEFAULT'] as const;
export type Certainty = (typeof certainties)[number];

export interface EligibilityRule {
  id: string;
  version: number;
  severity: Severity;
  text: string;
  source: string;
  certainty: Certainty;
  /** Null holds where no other rule fires and none is open. */
  when: Criterion | null;
  /** What opens a condition, or is advised. */
  requires?: string;
  capnography?: true;
  sameDayReview?: true;
}

/** Cohen SP et al., Reg Anesth Pain Med 2018;43:521–546, doi 10.1097/AAP.0000000000000808. */
const consensus = 'ASRA/AAPM/ASA consensus guidelines 2018';
const label = 'Ketamine US label';
const present = (fact: Extract<Criterion, { fact: unknown }>['fact']): Criterion => ({ fact, is: true });

/** Changes with any rule, so that a decision says by which wording it was made. */
export const ruleSetVersion = '2026.1';

export const eligibilityRules: readonly EligibilityRule[] = [
  {
    id: 'E01',
    version: 1,
    severity: 'BLOCK',
    text: 'Hypersensitivity to ketamine or an excipient',
    source: label,
    certainty: 'SOURCE_KNOWN',
    when: present('ketamineHypersensitivity'),
  },
  {
    id: 'E02',
    version: 1,
    severity: 'BLOCK',
    text: 'A significant rise of blood pressure would be a serious hazard, as with aortic dissection, recent haemorrhagic stroke or an uncontrolled aneurysm',
    source: label,
    certainty: 'SOURCE_KNOWN',
    when: present('bloodPressureHazard'),
  },
  {
    id: 'E03',
    version: 1,
    severity: 'BLOCK',
    text: 'Poorly controlled cardiovascular disease, such as unstable angina or uncontrolled hypertension',
    source: `${consensus}: should not be used`,
    certainty: 'SOURCE_READ',
    when: present('uncontrolledCardiovascularDisease'),
  },
  {
    id: 'E04',
    version: 1,
    severity: 'BLOCK',
    text: 'Active or poorly controlled psychosis',
    source: `${consensus}: should be avoided in certain poorly controlled psychoses`,
    certainty: 'SOURCE_READ',
    when: present('activePsychosis'),
  },
  {
    id: 'E05',
    version: 1,
    severity: 'BLOCK',
    text: 'Pregnancy',
    source: `${consensus}; ${label}: fetal neurotoxicity in animals`,
    certainty: 'SOURCE_KNOWN',
    when: { fact: 'pregnancy', is: 'PREGNANT' },
  },
  {
    id: 'E06',
    version: 1,
    severity: 'BLOCK',
    text: 'Severe hepatic impairment (Child-Pugh C)',
    source: `${consensus}: avoid in severe impairment`,
    certainty: 'SOURCE_READ',
    when: { fact: 'hepaticImpairment', is: 'SEVERE' },
  },
  {
    id: 'E07',
    version: 1,
    severity: 'CAUTION',
    text: 'Moderate hepatic impairment',
    source: `${consensus}: judiciously, with monitoring`,
    certainty: 'SOURCE_READ',
    when: { fact: 'hepaticImpairment', is: 'MODERATE' },
    requires: 'Monitor liver function tests',
  },
  {
    id: 'E08',
    version: 1,
    severity: 'BLOCK_OVERRIDABLE',
    text: 'Raised intracranial or intraocular pressure',
    source: `${consensus}, grade C: not used, or a lower dose with extreme caution`,
    certainty: 'SOURCE_READ',
    when: { anyOf: [present('raisedIntracranialPressure'), present('raisedIntraocularPressure')] },
  },
  {
    id: 'E09',
    version: 1,
    severity: 'BLOCK_OVERRIDABLE',
    text: 'Active substance use disorder: no serial infusions',
    source: `${consensus}; universal precautions, query of the prescription monitoring programme`,
    certainty: 'SOURCE_READ',
    when: {
      allOf: [
        present('activeSubstanceUseDisorder'),
        { fact: 'intendedCourse', oneOf: ['SERIES', 'HIGH_DOSE_OR_FREQUENT'] },
      ],
    },
  },
  {
    id: 'E10',
    version: 1,
    severity: 'BLOCK',
    text: 'Younger than 18 years: outside the scope of the network',
    source: 'Scope of the network',
    certainty: 'NETWORK_DEFAULT',
    when: { fact: 'ageYears', below: 18 },
  },
  {
    id: 'E11',
    version: 1,
    severity: 'CAUTION',
    text: 'Thoughts of self-harm (PHQ-9 item 9 of 1 or more) or active suicidality: review by a clinician on the same day',
    source: 'Safety rule of the network',
    certainty: 'NETWORK_DEFAULT',
    when: { anyOf: [present('thoughtsOfSelfHarm'), present('activeSuicidality')] },
    sameDayReview: true,
  },
  {
    id: 'E12',
    version: 1,
    severity: 'TEST_REQUIRED',
    text: 'Suspected or high risk of cardiovascular disease',
    source: consensus,
    certainty: 'SOURCE_KNOWN',
    when: present('suspectedCardiovascularDisease'),
    requires: 'Baseline ECG',
  },
  {
    id: 'E13',
    version: 1,
    severity: 'TEST_REQUIRED',
    text: 'Liver risk together with high or frequent dosing',
    source: `${consensus}; Correll 2004: rise of liver enzymes`,
    certainty: 'SOURCE_KNOWN',
    when: { allOf: [present('liverRisk'), { fact: 'intendedCourse', is: 'HIGH_DOSE_OR_FREQUENT' }] },
    requires: 'Liver function tests before the series, and a plan for those after it',
  },
  {
    id: 'E14',
    version: 1,
    severity: 'INFORMATION',
    text: 'Healthy and at low risk: no test required',
    source: consensus,
    certainty: 'SOURCE_KNOWN',
    when: null,
  },
  {
    id: 'E15',
    version: 1,
    severity: 'CAUTION',
    text: 'Untreated severe sleep apnoea, a body mass index of 40 or more, or ASA physical status III or above: capnography is mandatory',
    source: 'ASA practice guidelines for moderate procedural sedation 2018 list all three as risks',
    certainty: 'SOURCE_KNOWN',
    when: {
      anyOf: [
        present('untreatedSevereSleepApnoea'),
        { fact: 'bodyMassIndex', atLeast: 40 },
        { fact: 'asaPhysicalStatus', atLeast: 3 },
      ],
    },
    capnography: true,
  },
  {
    id: 'E16',
    version: 1,
    severity: 'CAUTION',
    text: 'Cystitis or lower urinary tract symptoms, or high cumulative exposure',
    source: `${label}: genitourinary warning`,
    certainty: 'SOURCE_KNOWN',
    when: { anyOf: [present('urinarySymptoms'), present('highCumulativeExposure')] },
    requires: 'Urinalysis',
  },
  {
    id: 'E17',
    version: 1,
    severity: 'CAUTION',
    text: 'Breastfeeding',
    source: label,
    certainty: 'SOURCE_KNOWN',
    when: present('breastfeeding'),
  },
  {
    id: 'E18',
    version: 1,
    severity: 'CAUTION',
    text: 'Hyperthyroidism, seizure disorder or porphyria',
    source: label,
    certainty: 'SOURCE_KNOWN',
    when: { anyOf: [present('hyperthyroidism'), present('seizureDisorder'), present('porphyria')] },
  },
];

export const ruleById = (id: string): EligibilityRule | undefined => eligibilityRules.find((rule) => rule.id === id);
