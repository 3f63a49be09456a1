import { z } from 'zod';
import { upperSnakeCase } from './event-ids.js';
import { seriesEndedV1 } from './series-ended.v1.js';

/** A series is over: its last session was completed, or it was ended before. */
export const seriesEndedV2 = seriesEndedV1.extend({
  /** None where the only infusion that was begun was not completed. */
  sessionsCompleted: z.int().nonnegative(),
  sessionsPlanned: z.int().positive(),
  isEarly: z.boolean(),
  /** Why it was ended early. */
  reason: upperSnakeCase.nullable(),
});

export type SeriesEndedV2 = z.infer<typeof seriesEndedV2>;
