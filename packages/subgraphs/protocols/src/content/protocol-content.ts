import { z } from 'zod';

/** Whole numbers that fit PostgreSQL's int: micrograms, minutes, days and counts alike. */
const whole = z.int().min(0).max(2_000_000_000);
const positive = z.int().min(1).max(2_000_000_000);
const words = z.string().max(4_000);
const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens.')
  .max(80);

export const diagnosisGroups = [
  'CRPS',
  'PERIPHERAL_NEUROPATHIC',
  'CENTRAL',
  'FIBROMYALGIA',
  'LOW_BACK',
  'PHANTOM_OR_POSTHERPETIC',
  'OTHER',
] as const;

/** What an expert's word alone stands behind; counts as a source where no publication does. */
export const EXPERT_OPINION = 'EXPERT_OPINION';

const doseSchema = z.strictObject({
  basis: z.enum(['MG_PER_KG_PER_H', 'MG_PER_H']),
  loadingDoseMicrograms: whole.nullable().default(null),
  rateMicrogramsPerKgPerHour: positive.nullable().default(null),
  rateMicrogramsPerHour: positive.nullable().default(null),
  durationMinutes: positive,
  maximumRateMicrogramsPerHour: positive.nullable().default(null),
  maximumSessionMicrograms: positive,
  seriesSize: positive,
  frequencyDays: positive,
  titration: z
    .array(z.strictObject({ id: key, afterMinutes: whole, ratePercent: positive }))
    .max(20)
    .default([]),
});

const monitoringSchema = z.strictObject({
  vitalSignsEveryMinutesInTitration: positive,
  vitalSignsEveryMinutesAtSteadyRate: positive,
  vitalSignsEveryMinutesInRecovery: positive,
  sedationEveryMinutes: positive,
  painEveryMinutes: positive,
  graceMinutes: whole,
  isOximetryContinuous: z.boolean(),
  isElectrocardiogramContinuous: z.boolean(),
  capnography: z.enum(['ALWAYS', 'WHEN_REQUIRED', 'NEVER']),
});

const stopRuleSchema = z.strictObject({
  id: key,
  measure: z.enum([
    'SYSTOLIC',
    'DIASTOLIC',
    'HEART_RATE',
    'OXYGEN_SATURATION',
    'RESPIRATORY_RATE',
    'SEDATION',
    'DISSOCIATION',
  ]),
  comparison: z.enum(['ABOVE', 'BELOW']),
  threshold: z.int().min(-100).max(1_000),
  unit: z.enum(['MMHG', 'PER_MINUTE', 'PERCENT', 'SCORE']),
  sustainedMinutes: whole,
  action: z.enum(['NOTIFY', 'REDUCE_RATE', 'PAUSE', 'STOP']),
  statement: words,
});

/** The content of a version: all that it asks for, with a unit in the name of every quantity. Version 1 of its shape. */
export const protocolContentSchema = z.strictObject({
  schemaVersion: z.literal(1).default(1),
  indications: z
    .array(
      z.strictObject({
        id: key,
        diagnosisGroup: z.enum(diagnosisGroups),
        evidenceGrade: z.enum(['STRONG', 'MODERATE', 'WEAK', 'NONE']),
        statement: words,
      }),
    )
    .max(20),
  eligibility: z
    .array(z.strictObject({ id: key, severity: z.enum(['REQUIRE', 'EXCLUDE', 'CAUTION']), statement: words }))
    .max(60),
  dose: doseSchema,
  premedication: z
    .array(
      z.strictObject({
        id: key,
        drug: z.string().max(120),
        doseMicrograms: positive,
        route: z.enum(['ORAL', 'INTRAVENOUS', 'SUBLINGUAL', 'TRANSDERMAL', 'INTRANASAL']),
        minutesBefore: whole,
        isRequired: z.boolean(),
        statement: words,
      }),
    )
    .max(20),
  monitoring: monitoringSchema,
  stopRules: z.array(stopRuleSchema).max(40),
  discharge: z.strictObject({
    minimumRecoveryMinutes: whole,
    noDrivingMinutes: whole,
    isEscortRequired: z.boolean(),
    criteria: z.array(z.strictObject({ id: key, statement: words })).max(40),
  }),
  followUp: z
    .array(z.strictObject({ id: key, afterDays: whole, instruments: z.array(z.string().max(40)).min(1).max(12) }))
    .max(20),
  boosters: z.strictObject({
    isOffered: z.boolean(),
    maximumPer365Days: whole,
    minimumIntervalDays: whole,
    sessionsPerBooster: whole,
  }),
  patientInformation: z.strictObject({ expectation: words, driving: words, sideEffects: words, coverage: words }),
  citations: z
    .array(
      z.strictObject({
        id: key,
        title: z.string().min(1).max(500),
        source: z.string().max(500).nullable().default(null),
        year: z.int().min(1900).max(2200),
        doi: z
          .string()
          .regex(/^10\.\d{4,9}\/\S+$/, 'A DOI begins with 10. and has a slash.')
          .nullable()
          .default(null),
        pubMedId: z
          .string()
          .regex(/^\d{1,9}$/, 'A PubMed id has digits only.')
          .nullable()
          .default(null),
        studyType: z
          .enum(['GUIDELINE', 'RANDOMISED_TRIAL', 'COHORT', 'CASE_SERIES', 'REVIEW', 'OTHER'])
          .default('OTHER'),
        grade: z.enum(['A', 'B', 'C', 'D']).nullable().default(null),
        statement: words.nullable().default(null),
        retractionCheckedOn: z.iso.date().nullable().default(null),
      }),
    )
    .max(60),
  evidence: z
    .array(z.strictObject({ path: z.string().max(200), sources: z.array(z.string().max(80)).min(1).max(12) }))
    .max(120),
  overridable: z
    .array(z.strictObject({ path: z.string().max(200), minimum: whole, maximum: whole, step: positive }))
    .max(40),
});

export type ProtocolContent = z.infer<typeof protocolContentSchema>;
export type DoseContent = ProtocolContent['dose'];
export type Overridable = ProtocolContent['overridable'][number];
