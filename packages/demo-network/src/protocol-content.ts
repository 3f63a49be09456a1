import type { Citation, ProtocolDose, ProtocolProfile } from './protocol-catalogue.js';

/** What a version says, as the protocols context stores it. */
export interface DemoProtocolContent {
  dose: ProtocolDose & { loadingDoseMicrograms: null; titration: object[] };
  [section: string]: unknown;
}

/** When it was last looked up whether a publication was retracted. */
const RETRACTION_CHECKED_ON = '2026-09-01';

const citationOf = ({ id, title, source, year, doi, studyType, grade, statement }: Citation) => ({
  id,
  title,
  source,
  year,
  doi,
  pubMedId: null,
  studyType,
  grade,
  statement,
  retractionCheckedOn: RETRACTION_CHECKED_ON,
});

/** The whole content of a catalogue protocol: its own dose and evidence, and what the network asks for everywhere. */
export function protocolContent(profile: ProtocolProfile, dose: ProtocolDose = profile.dose): DemoProtocolContent {
  const fields = Object.entries(dose).flatMap(([name, value]) =>
    name === 'basis' || value === null ? [] : [`dose.${name}`],
  );
  const sources = profile.citations.map(({ id }) => id);
  const evidence = [
    ...fields.map((path) => ({ path, sources: profile.expertFields.includes(path) ? ['EXPERT_OPINION'] : sources })),
    { path: 'dose.titration[full].ratePercent', sources },
    // Patil 2012 pretreated with midazolam and ondansetron; the doses here are the network's own.
    ...premedication.map(({ id }) => ({ path: `premedication[${id}].doseMicrograms`, sources: ['EXPERT_OPINION'] })),
    ...(profile.boosters.isOffered ? [{ path: 'boosters.maximumPer365Days', sources: [guidelineId] }] : []),
  ];
  return {
    schemaVersion: 1,
    indications: profile.indications,
    eligibility,
    dose: { ...dose, loadingDoseMicrograms: null, titration: fromTheStart },
    premedication,
    monitoring,
    stopRules,
    discharge,
    followUp,
    boosters: profile.boosters,
    patientInformation: { ...patientInformation, expectation: profile.expectation },
    citations: profile.citations.map(citationOf),
    evidence,
    overridable: profile.overridable,
  };
}

/** The published regimens run at one rate from the start. */
const fromTheStart = [{ id: 'full', afterMinutes: 0, ratePercent: 100 }];

/** What evidence names the guideline of 2018 by. */
const guidelineId = 'cohen-2018';

const eligibility = [
  {
    id: 'conservative-care',
    severity: 'REQUIRE',
    statement: 'Physical therapy and at least one first-line drug were tried for three months.',
  },
  {
    id: 'psychosis',
    severity: 'EXCLUDE',
    statement: 'Active psychosis, or a psychotic disorder without clearance from psychiatry.',
  },
  {
    id: 'uncontrolled-cardiovascular',
    severity: 'EXCLUDE',
    statement: 'Poorly controlled cardiovascular disease.',
  },
  { id: 'pregnancy', severity: 'EXCLUDE', statement: 'Pregnancy, or a test that was not done where one is due.' },
  { id: 'hepatic', severity: 'CAUTION', statement: 'Liver disease: liver tests at baseline and during the series.' },
  { id: 'substance-use', severity: 'CAUTION', statement: 'Current or past substance use disorder.' },
];

const premedication = [
  {
    id: 'midazolam',
    drug: 'Midazolam',
    doseMicrograms: 2_000,
    route: 'INTRAVENOUS',
    minutesBefore: 5,
    isRequired: false,
    statement: 'Against psychotomimetic effects, where they troubled the patient before.',
  },
  {
    id: 'ondansetron',
    drug: 'Ondansetron',
    doseMicrograms: 4_000,
    route: 'INTRAVENOUS',
    minutesBefore: 15,
    isRequired: false,
    statement: 'Against nausea.',
  },
];

/** Network default: every 5 minutes while the rate rises, then every 15. */
const monitoring = {
  vitalSignsEveryMinutesInTitration: 5,
  vitalSignsEveryMinutesAtSteadyRate: 15,
  vitalSignsEveryMinutesInRecovery: 15,
  sedationEveryMinutes: 15,
  painEveryMinutes: 30,
  graceMinutes: 5,
  isOximetryContinuous: true,
  isElectrocardiogramContinuous: false,
  capnography: 'WHEN_REQUIRED',
};

const rule = (
  id: string,
  measure: string,
  comparison: 'ABOVE' | 'BELOW',
  threshold: number,
  unit: string,
  sustainedMinutes: number,
  action: string,
  statement: string,
) => ({ id, measure, comparison, threshold, unit, sustainedMinutes, action, statement });

/** Network defaults, signed off by the medical director. */
const stopRules = [
  rule('diastolic-high', 'DIASTOLIC', 'ABOVE', 110, 'MMHG', 5, 'PAUSE', 'Pause and treat; resume below 100 mmHg.'),
  rule(
    'dissociation',
    'DISSOCIATION',
    'ABOVE',
    3,
    'SCORE',
    0,
    'REDUCE_RATE',
    'Distressing dissociation: halve the rate.',
  ),
  rule(
    'heart-rate-high',
    'HEART_RATE',
    'ABOVE',
    130,
    'PER_MINUTE',
    5,
    'PAUSE',
    'Pause and record an electrocardiogram.',
  ),
  rule('heart-rate-low', 'HEART_RATE', 'BELOW', 45, 'PER_MINUTE', 2, 'STOP', 'Stop and call the physician.'),
  rule('oxygen-low', 'OXYGEN_SATURATION', 'BELOW', 90, 'PERCENT', 1, 'STOP', 'Stop, open the airway, give oxygen.'),
  rule('respiratory-rate-low', 'RESPIRATORY_RATE', 'BELOW', 8, 'PER_MINUTE', 1, 'STOP', 'Stop and stimulate.'),
  rule('sedation-deep', 'SEDATION', 'BELOW', -2, 'SCORE', 0, 'STOP', 'RASS −3 or deeper: stop.'),
  rule('systolic-high', 'SYSTOLIC', 'ABOVE', 180, 'MMHG', 5, 'PAUSE', 'Pause and treat; resume below 160 mmHg.'),
  rule('systolic-low', 'SYSTOLIC', 'BELOW', 85, 'MMHG', 5, 'STOP', 'Stop and give fluid.'),
];

const discharge = {
  minimumRecoveryMinutes: 30,
  noDrivingMinutes: 1_440,
  isEscortRequired: true,
  criteria: [
    { id: 'escort', statement: 'A responsible adult is there.' },
    { id: 'mental-state', statement: 'Oriented, without hallucination, as alert as on arrival.' },
    { id: 'nausea', statement: 'Drinks without vomiting.' },
    { id: 'vital-signs', statement: 'Blood pressure and pulse within 20 % of baseline.' },
    { id: 'walking', statement: 'Walks steadily.' },
  ],
};

const followUp = [
  { id: 'month-6', afterDays: 180, instruments: ['NRS', 'PEG', 'PHQ9'] },
  { id: 'week-1', afterDays: 7, instruments: ['NRS'] },
  { id: 'week-12', afterDays: 84, instruments: ['NRS', 'PEG', 'PHQ9'] },
  { id: 'week-4', afterDays: 28, instruments: ['NRS', 'PEG', 'PHQ9'] },
];

const patientInformation = {
  driving:
    'Do not drive, use machines or sign contracts until the day after, 24 hours at least. Somebody takes you home.',
  sideEffects:
    'Feeling detached, dizziness, nausea, a rise of blood pressure and blurred sight are common and pass within an hour or two. Tell the nurse at once if you feel frightened.',
  coverage:
    'Ketamine is not approved for chronic pain: this is an off-label use, and insurers often ask for authorisation beforehand or do not pay.',
};
