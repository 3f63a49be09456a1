import { z } from 'zod';
import { actorId, instant, protocolId, protocolVersionId } from './event-ids.js';

/** A version has ended for good: nobody plans by it again, and series that were planned by it go on as planned. */
export const protocolVersionRetiredV1 = z.strictObject({ protocolId, protocolVersionId, at: instant, actorId });

export type ProtocolVersionRetiredV1 = z.infer<typeof protocolVersionRetiredV1>;
