import { z } from 'zod';
import { actorId, clinicId, instant, patientId, sessionId, upperSnakeCase } from './event-ids.js';

/** A session moved from one state to the next. `version` is the session's version after the move. */
export const sessionTransitionedV1 = z.strictObject({
  sessionId,
  clinicId,
  patientId,
  transition: upperSnakeCase,
  fromState: upperSnakeCase,
  toState: upperSnakeCase,
  version: z.int().positive(),
  at: instant,
  actorId,
  reason: z.string().max(500).nullable(),
});

export type SessionTransitionedV1 = z.infer<typeof sessionTransitionedV1>;
