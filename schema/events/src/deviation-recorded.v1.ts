import { z } from 'zod';
import {
  actorId,
  clinicId,
  deviationId,
  instant,
  protocolId,
  protocolVersionId,
  sessionId,
  upperSnakeCase,
} from './event-ids.js';

/** A deviation was noticed or told of. What it was is asked of the graph, which checks access. */
export const deviationRecordedV1 = z.strictObject({
  deviationId,
  clinicId,
  sessionId: sessionId.nullable(),
  protocolId,
  protocolVersionId,
  type: upperSnakeCase,
  severity: z.enum(['MINOR', 'MAJOR', 'CRITICAL']),
  detectedBy: z.enum(['AUTO', 'MANUAL']),
  at: instant,
  actorId,
});

export type DeviationRecordedV1 = z.infer<typeof deviationRecordedV1>;
