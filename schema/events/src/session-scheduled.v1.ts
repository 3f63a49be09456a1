import { z } from 'zod';
import { actorId, clinicId, instant, patientId, protocolVersionId, providerId, sessionId } from './event-ids.js';

/** A session was given a time, or another one. */
export const sessionScheduledV1 = z.strictObject({
  sessionId,
  clinicId,
  patientId,
  planId: z.string().nullable(),
  /** The version that it is planned by, and stays on. */
  protocolVersionId: protocolVersionId.optional(),
  scheduledAt: instant,
  until: instant,
  roomId: z.string().nullable(),
  chairNumber: z.int().positive().nullable(),
  nurseId: providerId.nullable(),
  /** Where it had another time before. */
  isRescheduled: z.boolean(),
  at: instant,
  actorId,
});

export type SessionScheduledV1 = z.infer<typeof sessionScheduledV1>;
