import { z } from 'zod';
import { actorId, instant, protocolId, protocolVersionId } from './event-ids.js';

/** A version was approved by two signatures, and supersedes the one before it. */
export const protocolVersionApprovedV1 = z.strictObject({
  protocolId,
  protocolVersionId,
  semanticVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  effectiveFrom: z.iso.date(),
  supersededVersionId: protocolVersionId.nullable(),
  at: instant,
  actorId,
});

export type ProtocolVersionApprovedV1 = z.infer<typeof protocolVersionApprovedV1>;
