import type { z } from 'zod';
import { monitoringPayloadSchema } from './effective-configuration.js';
import { protocolVersionApprovedV1 } from './protocol-version-approved.v1.js';

/** A version was approved by two signatures; says also what it asks to be measured. */
export const protocolVersionApprovedV2 = protocolVersionApprovedV1.extend({ monitoring: monitoringPayloadSchema });

export type ProtocolVersionApprovedV2 = z.infer<typeof protocolVersionApprovedV2>;
