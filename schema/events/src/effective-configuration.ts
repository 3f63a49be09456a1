import { z } from 'zod';
import { upperSnakeCase } from './event-ids.js';

const micrograms = z.int().nonnegative();
const minutes = z.int().nonnegative();
const name = z.string().regex(/^[a-z0-9-]{1,80}$/);

/** What a version asks to be measured, and how often. */
export const monitoringPayloadSchema = z.strictObject({
  vitalSignsEveryMinutesInTitration: minutes,
  vitalSignsEveryMinutesAtSteadyRate: minutes,
  vitalSignsEveryMinutesInRecovery: minutes,
  sedationEveryMinutes: minutes,
  painEveryMinutes: minutes,
  graceMinutes: minutes,
  isOximetryContinuous: z.boolean(),
  isElectrocardiogramContinuous: z.boolean(),
  capnography: upperSnakeCase,
});

export type MonitoringPayload = z.infer<typeof monitoringPayloadSchema>;

/** A version as one site uses it: its numbers with the site's own laid over them. Enough to plan and to watch by. */
export const effectiveConfigurationSchema = z.strictObject({
  dose: z.strictObject({
    basis: z.enum(['MG_PER_KG_PER_H', 'MG_PER_H']),
    loadingDoseMicrograms: micrograms.nullable(),
    rateMicrogramsPerKgPerHour: micrograms.nullable(),
    rateMicrogramsPerHour: micrograms.nullable(),
    durationMinutes: minutes,
    maximumRateMicrogramsPerHour: micrograms.nullable(),
    maximumSessionMicrograms: micrograms,
    seriesSize: z.int().positive(),
    frequencyDays: z.int().positive(),
    titration: z.array(z.strictObject({ id: name, afterMinutes: minutes, ratePercent: z.int().positive() })),
  }),
  /** The strictest hard bounds of network and protocol by field, such as dose.durationMinutes. */
  limits: z.array(
    z.strictObject({ path: z.string().max(200), minimum: z.int().nullable(), maximum: z.int().nullable() }),
  ),
  monitoring: monitoringPayloadSchema,
  stopRules: z.array(
    z.strictObject({
      id: name,
      measure: upperSnakeCase,
      comparison: z.enum(['ABOVE', 'BELOW']),
      threshold: z.int(),
      unit: upperSnakeCase,
      sustainedMinutes: minutes,
      action: upperSnakeCase,
    }),
  ),
  discharge: z.strictObject({
    minimumRecoveryMinutes: minutes,
    noDrivingMinutes: minutes,
    isEscortRequired: z.boolean(),
  }),
  boosters: z.strictObject({
    isOffered: z.boolean(),
    maximumPer365Days: z.int().nonnegative(),
    minimumIntervalDays: z.int().nonnegative(),
    sessionsPerBooster: z.int().nonnegative(),
  }),
});

export type EffectiveConfigurationPayload = z.infer<typeof effectiveConfigurationSchema>;
