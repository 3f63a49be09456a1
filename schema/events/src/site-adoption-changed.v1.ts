import { z } from 'zod';
import { effectiveConfigurationSchema } from './effective-configuration.js';
import { actorId, clinicId, instant, protocolId, protocolVersionId, upperSnakeCase } from './event-ids.js';

/** A version at a site took a step, or the site's own numbers changed. The configuration comes while it is ACTIVE. */
export const siteAdoptionChangedV1 = z.strictObject({
  clinicId,
  protocolId,
  protocolVersionId,
  state: upperSnakeCase,
  at: instant,
  actorId,
  effectiveConfiguration: effectiveConfigurationSchema.nullable(),
});

export type SiteAdoptionChangedV1 = z.infer<typeof siteAdoptionChangedV1>;
