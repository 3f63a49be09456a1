import { z } from 'zod';
import { actorId, instant, protocolId, protocolVersionId } from './event-ids.js';

/** A stop for safety has ended, by two signatures: what was planned by this version may begin again. */
export const protocolVersionSuspensionLiftedV1 = z.strictObject({
  protocolId,
  protocolVersionId,
  at: instant,
  actorId,
});

export type ProtocolVersionSuspensionLiftedV1 = z.infer<typeof protocolVersionSuspensionLiftedV1>;
