import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Clinic } from '../foreign/clinic.type.js';
import { versionOf } from '../protocol-version/protocol-version.loader.js';
import { ProtocolVersion } from '../protocol-version/protocol-version.type.js';
import type { ConfigurationAtSite } from './effective-configuration.loader.js';
import { EffectiveConfiguration } from './site-adoption.type.js';

@Resolver(() => EffectiveConfiguration)
export class EffectiveConfigurationResolver {
  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: ConfigurationAtSite) {
    return { id: clinicId };
  }

  @FieldResolver(() => ProtocolVersion, { nullable: true })
  version(@Root() { versionId }: ConfigurationAtSite, @Ctx() context: SubgraphContext) {
    return versionOf(versionId, context);
  }
}
