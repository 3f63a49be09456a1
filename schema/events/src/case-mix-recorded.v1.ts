import { z } from 'zod';
import { clinicId, episodeId, instant, patientId, upperSnakeCase } from './event-ids.js';

/** What outcomes are adjusted for, as known before treatment; the last one said of an episode counts. */
export const caseMixRecordedV1 = z.strictObject({
  episodeId,
  patientId,
  clinicId,
  diagnosisGroup: upperSnakeCase,
  baselineNrs: z.int().min(0).max(10).nullable(),
  baselinePhq9: z.int().min(0).max(27).nullable(),
  /** Morphine milligram equivalents a day; null where an opioid without a factor is among them. */
  baselineMme: z.number().nonnegative().nullable(),
  painDurationYears: z.number().nonnegative(),
  ageYears: z.int().nonnegative(),
  sex: upperSnakeCase,
  /** Null where it is not known. */
  priorKetamine: z.boolean().nullable(),
  payer: upperSnakeCase.nullable(),
  compensationClaim: z.boolean(),
  at: instant,
});

export type CaseMixRecordedV1 = z.infer<typeof caseMixRecordedV1>;
