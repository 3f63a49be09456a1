import { z } from 'zod';
import { actorId, adverseEventId, clinicId, instant, patientId, sessionId, upperSnakeCase } from './event-ids.js';

/** An adverse event of a session was written down: grade by CTCAE v5, seriousness by ICH E2A, causality by WHO-UMC. */
export const adverseEventRecordedV1 = z.strictObject({
  adverseEventId,
  sessionId,
  clinicId,
  patientId,
  code: upperSnakeCase,
  grade: z.int().min(1).max(5),
  seriousness: z.array(upperSnakeCase),
  causality: upperSnakeCase.nullable(),
  action: upperSnakeCase.nullable(),
  occurredAt: instant,
  isLate: z.boolean(),
  at: instant,
  actorId,
});

export type AdverseEventRecordedV1 = z.infer<typeof adverseEventRecordedV1>;
