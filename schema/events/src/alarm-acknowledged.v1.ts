import { z } from 'zod';
import { accountId, alarmId, clinicId, instant, patientId, sessionId, upperSnakeCase } from './event-ids.js';

/** A named person took notice of an alarm. That is never undone. */
export const alarmAcknowledgedV1 = z.strictObject({
  alarmId,
  sessionId,
  clinicId,
  patientId,
  rule: upperSnakeCase,
  severity: upperSnakeCase,
  value: z.number(),
  worstValue: z.number(),
  limitValue: z.number(),
  occurrences: z.int().positive(),
  raisedAt: instant,
  measuredAt: instant,
  lastMeasuredAt: instant,
  clearedAt: instant.nullable(),
  at: instant,
  actorId: accountId,
});

export type AlarmAcknowledgedV1 = z.infer<typeof alarmAcknowledgedV1>;
