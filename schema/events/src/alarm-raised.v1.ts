import { z } from 'zod';
import { alarmId, clinicId, instant, patientId, sessionId, upperSnakeCase } from './event-ids.js';

/** A signal crossed a limit: the alarm is new, or an open one became critical. It stays until somebody acknowledges it. */
export const alarmRaisedV1 = z.strictObject({
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
  isEscalation: z.boolean(),
  raisedAt: instant,
  measuredAt: instant,
  lastMeasuredAt: instant,
  at: instant,
});

export type AlarmRaisedV1 = z.infer<typeof alarmRaisedV1>;
