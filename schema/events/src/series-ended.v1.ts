import { z } from 'zod';
import { calendarDate, clinicId, episodeId, instant, patientId, protocolVersionId } from './event-ids.js';

/** The last session of a series was completed. The days are those of the clinic's calendar. */
export const seriesEndedV1 = z.strictObject({
  episodeId: episodeId.nullable(),
  patientId,
  clinicId,
  startedOn: calendarDate,
  endedOn: calendarDate,
  sessionsCompleted: z.int().positive(),
  protocolVersionId,
  at: instant,
});

export type SeriesEndedV1 = z.infer<typeof seriesEndedV1>;
