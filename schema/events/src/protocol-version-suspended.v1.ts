import { z } from 'zod';
import { actorId, instant, protocolId, protocolVersionId } from './event-ids.js';

/** A stop for safety, in the whole network and at once: nothing may begin under this version. */
export const protocolVersionSuspendedV1 = z.strictObject({ protocolId, protocolVersionId, at: instant, actorId });

export type ProtocolVersionSuspendedV1 = z.infer<typeof protocolVersionSuspendedV1>;
