import { z } from 'zod';
import {
  actorId,
  assessmentId,
  clinicId,
  episodeId,
  instant,
  patientId,
  sessionId,
  upperSnakeCase,
} from './event-ids.js';

/** An assessment was recorded. Its score stays with the outcomes context: ask the graph, which checks access. */
export const assessmentRecordedV1 = z.strictObject({
  assessmentId,
  clinicId,
  patientId,
  episodeId,
  sessionId: sessionId.nullable(),
  instrument: upperSnakeCase,
  followUpWindow: upperSnakeCase.nullable(),
  at: instant,
  actorId,
});

export type AssessmentRecordedV1 = z.infer<typeof assessmentRecordedV1>;
