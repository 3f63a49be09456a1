import { z } from 'zod';
import { actorId, clinicId, instant, patientId, sessionId } from './event-ids.js';

/** The infusion runs at another rate from now on; 0 while it is paused and once it has ended. */
export const infusionRateChangedV1 = z.strictObject({
  sessionId,
  clinicId,
  patientId,
  rateMicrogramsPerHour: z.int().nonnegative(),
  at: instant,
  actorId,
});

export type InfusionRateChangedV1 = z.infer<typeof infusionRateChangedV1>;
