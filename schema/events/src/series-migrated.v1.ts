import { z } from 'zod';
import { actorId, clinicId, episodeId, instant, patientId, protocolVersionId, sessionId } from './event-ids.js';

/** A series goes on by a newer protocol version. Sessions that are not named keep the version that they had. */
export const seriesMigratedV1 = z.strictObject({
  episodeId: episodeId.nullable(),
  patientId,
  clinicId,
  fromProtocolVersionId: protocolVersionId,
  toProtocolVersionId: protocolVersionId,
  sessionIds: z.array(sessionId),
  at: instant,
  actorId,
});

export type SeriesMigratedV1 = z.infer<typeof seriesMigratedV1>;
