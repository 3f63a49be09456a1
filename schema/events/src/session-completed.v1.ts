import { z } from 'zod';
import { clinicId, episodeId, instant, patientId, protocolVersionId, sessionId, upperSnakeCase } from './event-ids.js';

/** A patient was discharged after an infusion: what was planned, and what was given in whole micrograms. */
export const sessionCompletedV1 = z.strictObject({
  sessionId,
  episodeId: episodeId.nullable(),
  patientId,
  clinicId,
  protocolVersionId,
  ordinal: z.int().positive(),
  plannedDoseMicrograms: z.int().nonnegative(),
  deliveredDoseMicrograms: z.int().nonnegative(),
  /** From the start of the infusion to its stop, pauses and all. */
  durationMinutes: z.int().nonnegative(),
  stopReason: upperSnakeCase.nullable(),
  at: instant,
});

export type SessionCompletedV1 = z.infer<typeof sessionCompletedV1>;
