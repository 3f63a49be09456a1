import { z } from 'zod';
import { clinicId, episodeId, instant, patientId } from './event-ids.js';

/** A patient's medications changed. Which they are stays with the patients context. */
export const medicationsChangedV1 = z.strictObject({
  /** The episode under way, if there is one. */
  episodeId: episodeId.nullable(),
  patientId,
  clinicId,
  /** Null where no opioid has a factor. */
  morphineEquivalentMgPerDay: z.number().nonnegative().nullable(),
  /** False where an opioid without a factor is left out. */
  isComplete: z.boolean(),
  at: instant,
});

export type MedicationsChangedV1 = z.infer<typeof medicationsChangedV1>;
