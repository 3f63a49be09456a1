import { z } from 'zod';
import { actorId, clinicId, episodeId, instant, patientId, upperSnakeCase } from './event-ids.js';

/** An episode moved from one state to the next. Free text of why stays with the patients context. */
export const episodeAdvancedV1 = z.strictObject({
  episodeId,
  patientId,
  clinicId,
  /** Null where the episode begins. */
  fromState: upperSnakeCase.nullable(),
  toState: upperSnakeCase,
  /** The transition. */
  reason: upperSnakeCase,
  closeReason: upperSnakeCase.nullable(),
  at: instant,
  actorId,
});

export type EpisodeAdvancedV1 = z.infer<typeof episodeAdvancedV1>;
