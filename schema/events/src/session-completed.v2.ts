import { z } from 'zod';
import { upperSnakeCase } from './event-ids.js';
import { sessionCompletedV1 } from './session-completed.v1.js';

/** A patient was discharged after an infusion: doses, and how the session was kept to its protocol. */
export const sessionCompletedV2 = sessionCompletedV1.extend({
  /** Who took the patient home is on record, and was there. */
  escortDocumented: z.boolean(),
  /** Moments at which the patient was to be looked at, by the schedule of the protocol version. */
  monitoringDue: z.int().nonnegative(),
  /** Of those, with a reading before the row was overdue. */
  monitoringOnTime: z.int().nonnegative(),
  /** Of those, without any reading of their own; the rest were late. */
  monitoringMissed: z.int().nonnegative(),
  /** Checks that had failed when the infusion began, whether or not somebody had overridden them. */
  failedPreCheckItems: z.array(upperSnakeCase),
});

export type SessionCompletedV2 = z.infer<typeof sessionCompletedV2>;
