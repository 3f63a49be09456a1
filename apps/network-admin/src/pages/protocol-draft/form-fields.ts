import { conditionName } from '../../comparison/scope-words.js';
import { conditions } from '../../comparison/selection.js';
import { humanise } from '../../format/words.js';
import { fieldName } from '../protocol/protocol-words.js';

/** One field of a form: what it is called, how it is typed, in which unit it is stored. */
export interface FieldSpec {
  name: string;
  label: string;
  kind: 'QUANTITY' | 'TEXT' | 'LONG_TEXT' | 'CHOICE' | 'CHOICES' | 'FLAG' | 'DAY';
  unit?: string;
  options?: ReadonlyArray<{ value: string; label: string }>;
  /** Whether a dose rests on it: a source has to be named. */
  isDose?: boolean;
  isOptional?: boolean;
  /** Where the label says what is counted: "Sessions in a series". */
  isUnitSaid?: boolean;
}

const worded = (values: readonly string[]) => values.map((value) => ({ value, label: humanise(value) }));
const text = (name: string, label: string): FieldSpec => ({ name, label, kind: 'TEXT' });
const long = (name: string, label: string): FieldSpec => ({ name, label, kind: 'LONG_TEXT' });
const flag = (name: string, label: string): FieldSpec => ({ name, label, kind: 'FLAG' });
const choice = (name: string, label: string, values: readonly string[]): FieldSpec => ({
  name,
  label,
  kind: 'CHOICE',
  options: worded(values),
});
const quantity = (name: string, label: string, unit: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  label,
  kind: 'QUANTITY',
  unit,
  ...more,
});
const dose = (name: string, unit: string, isOptional = false): FieldSpec =>
  quantity(name, fieldName(name), unit, { isDose: true, isOptional });
const minutes = (name: string): FieldSpec => quantity(name, fieldName(name), 'min');

/** The fields of the parts that are one record each, in the order in which they are written. */
export const recordFields = {
  dose: [
    {
      ...choice('basis', 'The rate', []),
      options: [
        { value: 'MG_PER_KG_PER_H', label: 'follows the weight, mg/kg/h' },
        { value: 'MG_PER_H', label: 'is the same for all, mg/h' },
      ],
    },
    dose('rateMicrogramsPerKgPerHour', 'µg/kg/h', true),
    dose('rateMicrogramsPerHour', 'µg/h', true),
    dose('durationMinutes', 'min'),
    dose('loadingDoseMicrograms', 'µg', true),
    dose('maximumRateMicrogramsPerHour', 'µg/h', true),
    dose('maximumSessionMicrograms', 'µg'),
    { ...dose('seriesSize', 'sessions'), isUnitSaid: true },
    { ...dose('frequencyDays', 'd'), isUnitSaid: true },
  ],
  monitoring: [
    minutes('vitalSignsEveryMinutesInTitration'),
    minutes('vitalSignsEveryMinutesAtSteadyRate'),
    minutes('vitalSignsEveryMinutesInRecovery'),
    minutes('sedationEveryMinutes'),
    minutes('painEveryMinutes'),
    minutes('graceMinutes'),
    choice('capnography', 'Capnography', ['ALWAYS', 'WHEN_REQUIRED', 'NEVER']),
    flag('isOximetryContinuous', 'Continuous oximetry'),
    flag('isElectrocardiogramContinuous', 'Continuous electrocardiogram'),
  ],
  discharge: [
    minutes('minimumRecoveryMinutes'),
    minutes('noDrivingMinutes'),
    flag('isEscortRequired', 'An escort is required'),
  ],
  boosters: [
    flag('isOffered', 'Boosters are offered'),
    quantity('maximumPer365Days', 'Most boosters in 365 days', 'per 365 d', { isDose: true, isUnitSaid: true }),
    quantity('minimumIntervalDays', 'Days between boosters at least', 'd', { isUnitSaid: true }),
    quantity('sessionsPerBooster', 'Sessions in a booster', 'sessions', { isUnitSaid: true }),
  ],
  patientInformation: [
    long('expectation', 'What to expect'),
    long('driving', 'Driving'),
    long('sideEffects', 'Side effects'),
    long('coverage', 'Who pays'),
  ],
} as const satisfies Record<string, readonly FieldSpec[]>;

export interface ListSpec {
  /** Where the list stands in the content. */
  path: string;
  title: string;
  /** What one entry is called. */
  entry: string;
  fields: readonly FieldSpec[];
  blank: Record<string, unknown>;
}

/** The fields of the lists, and what a new entry begins with. */
export const lists = {
  titration: {
    path: 'dose.titration',
    title: 'Titration',
    entry: 'step',
    fields: [
      quantity('afterMinutes', 'From minute', 'min'),
      quantity('ratePercent', 'Share of the full rate', '%', { isDose: true }),
    ],
    blank: { afterMinutes: 0, ratePercent: 50 },
  },
  stopRules: {
    path: 'stopRules',
    title: 'Stop rules',
    entry: 'rule',
    fields: [
      choice('measure', 'Measure', [
        'SYSTOLIC',
        'DIASTOLIC',
        'HEART_RATE',
        'OXYGEN_SATURATION',
        'RESPIRATORY_RATE',
        'SEDATION',
        'DISSOCIATION',
      ]),
      choice('comparison', 'Is', ['ABOVE', 'BELOW']),
      quantity('threshold', 'Threshold', ''),
      {
        ...choice('unit', 'Unit', []),
        options: [
          { value: 'MMHG', label: 'mmHg' },
          { value: 'PER_MINUTE', label: '/min' },
          { value: 'PERCENT', label: '%' },
          { value: 'SCORE', label: 'points' },
        ],
      },
      quantity('sustainedMinutes', 'For', 'min'),
      choice('action', 'Then', ['NOTIFY', 'REDUCE_RATE', 'PAUSE', 'STOP']),
      long('statement', 'In words'),
    ],
    blank: {
      measure: 'OXYGEN_SATURATION',
      comparison: 'BELOW',
      threshold: 90,
      unit: 'PERCENT',
      sustainedMinutes: 1,
      action: 'PAUSE',
      statement: '',
    },
  },
  premedication: {
    path: 'premedication',
    title: 'Premedication',
    entry: 'drug',
    fields: [
      text('drug', 'Drug'),
      quantity('doseMicrograms', 'Dose', 'µg', { isDose: true }),
      choice('route', 'Route', ['ORAL', 'INTRAVENOUS', 'SUBLINGUAL', 'TRANSDERMAL', 'INTRANASAL']),
      quantity('minutesBefore', 'Before the infusion', 'min'),
      flag('isRequired', 'Required'),
      long('statement', 'In words'),
    ],
    blank: {
      drug: '',
      doseMicrograms: null,
      route: 'INTRAVENOUS',
      minutesBefore: 30,
      isRequired: false,
      statement: '',
    },
  },
  indications: {
    path: 'indications',
    title: 'Indications',
    entry: 'indication',
    fields: [
      {
        ...choice('diagnosisGroup', 'Condition', []),
        options: conditions.map((value) => ({ value, label: conditionName(value) })),
      },
      choice('evidenceGrade', 'Evidence', ['STRONG', 'MODERATE', 'WEAK', 'NONE']),
      long('statement', 'In words'),
    ],
    blank: { diagnosisGroup: 'OTHER', evidenceGrade: 'NONE', statement: '' },
  },
  eligibility: {
    path: 'eligibility',
    title: 'Eligibility beside the network’s',
    entry: 'criterion',
    fields: [choice('severity', 'Effect', ['REQUIRE', 'EXCLUDE', 'CAUTION']), long('statement', 'Criterion')],
    blank: { severity: 'REQUIRE', statement: '' },
  },
  criteria: {
    path: 'discharge.criteria',
    title: 'Discharge criteria',
    entry: 'criterion',
    fields: [long('statement', 'Criterion')],
    blank: { statement: '' },
  },
  followUp: {
    path: 'followUp',
    title: 'Follow-up',
    entry: 'follow-up',
    fields: [
      quantity('afterDays', 'Days after the series', 'd'),
      { name: 'instruments', label: 'Instruments', kind: 'CHOICES' },
    ],
    blank: { afterDays: 28, instruments: ['NRS'] },
  },
  citations: {
    path: 'citations',
    title: 'Citations',
    entry: 'citation',
    fields: [
      text('title', 'Title'),
      { ...text('source', 'Authors, journal, pages'), isOptional: true },
      quantity('year', 'Year', ''),
      { ...text('doi', 'DOI'), isOptional: true },
      { ...text('pubMedId', 'PubMed id'), isOptional: true },
      choice('studyType', 'Kind', ['GUIDELINE', 'RANDOMISED_TRIAL', 'COHORT', 'CASE_SERIES', 'REVIEW', 'OTHER']),
      { ...choice('grade', 'Grade', ['A', 'B', 'C', 'D']), isOptional: true },
      { ...long('statement', 'What it says that this rests on'), isOptional: true },
      { name: 'retractionCheckedOn', label: 'Retraction checked on', kind: 'DAY', isOptional: true },
    ],
    blank: {
      title: '',
      source: null,
      year: null,
      doi: null,
      pubMedId: null,
      studyType: 'OTHER',
      grade: null,
      statement: null,
      retractionCheckedOn: null,
    },
  },
} as const satisfies Record<string, ListSpec>;
