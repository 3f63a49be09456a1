import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Clinic } from '../foreign/clinic.type.js';
import { contentOf } from '../protocol-version/protocol-version.loader.js';
import { driftOf } from './drift.js';
import { activeVersionAt, overridesOf } from './site-adoption.repository.js';
import { ProtocolDrift } from './site-adoption.type.js';

@Resolver(() => ProtocolDrift)
export class DriftResolver {
  @Query(() => [ProtocolDrift], {
    nullable: true,
    description: 'Where the sites of a protocol differ from the versions in force there, by site and field.',
  })
  async protocolDrift(@Arg('protocolId', () => ID) protocolId: string, @Ctx() context: SubgraphContext) {
    const overrides = await overridesOf(context.reader, protocolId);
    const sites = [...Map.groupBy(overrides, ({ clinicId }) => clinicId)];
    const drifts = sites.map(async ([clinicId, own]) => {
      const versionId = await activeVersionAt(context.reader, clinicId, protocolId);
      return driftOf(own, versionId === null ? null : await contentOf(versionId, context));
    });
    return (await Promise.all(drifts)).flat();
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: { clinicId: string }) {
    return { id: clinicId };
  }
}
