import { z } from 'zod';
import { actorId, adverseEventId, clinicId, instant, patientId, sessionId, upperSnakeCase } from './event-ids.js';

/** How an adverse event ended. */
export const adverseEventResolvedV1 = z.strictObject({
  adverseEventId,
  sessionId,
  clinicId,
  patientId,
  outcome: upperSnakeCase,
  resolvedAt: instant,
  at: instant,
  actorId,
});

export type AdverseEventResolvedV1 = z.infer<typeof adverseEventResolvedV1>;
