import type { SubgraphContext } from '@surcease/graphql-kit';
import { contentOf } from '../protocol-version/protocol-version.loader.js';
import { type EffectiveConfiguration, effectiveConfiguration } from './effective-configuration.js';
import { activeVersionAt, overridesOf } from './site-adoption.repository.js';

/** What is in force at a site, and of which version. */
export interface ConfigurationAtSite extends EffectiveConfiguration {
  versionId: string;
  clinicId: string;
}

/** What is in force at a site, or nothing. */
export async function configurationNow(
  clinicId: string,
  protocolId: string,
  context: SubgraphContext,
): Promise<ConfigurationAtSite | null> {
  const versionId = await activeVersionAt(context.reader, clinicId, protocolId);
  if (versionId === null) return null;
  const overrides = await overridesOf(context.reader, protocolId, clinicId);
  return { ...effectiveConfiguration(await contentOf(versionId, context), overrides), versionId, clinicId };
}
