export const diagnosisGroups = [
  'CRPS',
  'PERIPHERAL_NEUROPATHIC',
  'CENTRAL',
  'FIBROMYALGIA',
  'LOW_BACK',
  'PHANTOM_OR_POSTHERPETIC',
  'OTHER',
] as const;

export type DiagnosisGroup = (typeof diagnosisGroups)[number];
export type PainMechanism = 'NEUROPATHIC' | 'NOCIPLASTIC' | 'NOCICEPTIVE' | 'MIXED';

interface DiagnosisProfile {
  /** Share of index patients; an assumption, with more CRPS in published cohorts (Patil 2012: 37 %). */
  share: number;
  /** Term of the logit of ≥ 30 % relief at week 4; assumed, ordered as OKAPI (fibromyalgia least, neuropathic most). */
  responseTerm: number;
  /** Share with ≥ 30 % relief at the end of the series. CRPS: Zhao 2018, 69 % (53–84) at once; Mangnus 62 %. */
  responseAtEnd: number;
  /** Share with ≥ 30 % relief at week 4. Mangnus 48 % (CRPS); Zhao 2018, 58 % at 1–3 months, biased upwards. */
  responseAtWeek4: number;
  /** ICD-10-CM. https://www.cms.gov/medicare/coding-billing/icd-10-codes */
  codes: readonly string[];
  mechanism: PainMechanism;
}

export const diagnosisProfiles: Readonly<Record<DiagnosisGroup, DiagnosisProfile>> = {
  CRPS: {
    share: 0.22,
    responseTerm: 0.45,
    responseAtEnd: 0.65,
    responseAtWeek4: 0.52,
    codes: ['G90.511', 'G90.512', 'G90.521', 'G90.522', 'G57.71'],
    mechanism: 'MIXED',
  },
  PERIPHERAL_NEUROPATHIC: {
    share: 0.25,
    responseTerm: 0.1,
    responseAtEnd: 0.5,
    responseAtWeek4: 0.44,
    codes: ['G62.9', 'G58.9', 'M79.2', 'E11.42', 'G62.0'],
    mechanism: 'NEUROPATHIC',
  },
  CENTRAL: {
    share: 0.1,
    responseTerm: -0.05,
    responseAtEnd: 0.45,
    responseAtWeek4: 0.39,
    codes: ['G89.0', 'G95.89'],
    mechanism: 'NEUROPATHIC',
  },
  FIBROMYALGIA: {
    share: 0.18,
    responseTerm: -0.65,
    responseAtEnd: 0.35,
    responseAtWeek4: 0.31,
    codes: ['M79.7'],
    mechanism: 'NOCIPLASTIC',
  },
  LOW_BACK: {
    share: 0.14,
    responseTerm: -0.4,
    responseAtEnd: 0.4,
    responseAtWeek4: 0.37,
    codes: ['M54.50', 'M54.16', 'M96.1'],
    mechanism: 'NOCICEPTIVE',
  },
  PHANTOM_OR_POSTHERPETIC: {
    share: 0.04,
    responseTerm: 0,
    responseAtEnd: 0.54,
    responseAtWeek4: 0.48,
    codes: ['G54.6', 'B02.29'],
    mechanism: 'NEUROPATHIC',
  },
  OTHER: {
    share: 0.07,
    responseTerm: -0.35,
    responseAtEnd: 0.43,
    responseAtWeek4: 0.38,
    codes: ['G89.29', 'G89.4'],
    mechanism: 'MIXED',
  },
};
