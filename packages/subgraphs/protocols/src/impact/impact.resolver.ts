import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { activationsOf, overridesOf, siteAdoptions } from '../adoption/site-adoption.repository.js';
import { SiteAdoption, VersionActivation } from '../adoption/site-adoption.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { contentOf } from '../protocol-version/protocol-version.loader.js';
import type { ProtocolVersionRow } from '../protocol-version/protocol-version.repository.js';
import { ProtocolVersion } from '../protocol-version/protocol-version.type.js';
import { adherenceOf, sitesTouched } from './impact.repository.js';
import { ProtocolImpact, SiteAdherence, SiteImpact } from './impact.type.js';
import { adherenceScore, protocolImpact } from './protocol-impact.js';

@Resolver(() => ProtocolVersion)
export class ImpactResolver {
  @FieldResolver(() => ProtocolImpact, { description: 'What it would touch, before anybody makes it effective.' })
  async impact(@Root() { id, protocolId }: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    const { readers, clock } = context.services;
    // Counts over all sites, whoever asks: a radius seen in part would mislead.
    const touched = await sitesTouched(readers.forTheNetwork('protocol-impact'), protocolId, clock.now());
    return protocolImpact(await contentOf(id, context), touched, await overridesOf(context.reader, protocolId));
  }

  @FieldResolver(() => [SiteAdherence], { description: 'How sessions kept to it, by site. It says nothing of causes.' })
  async adherence(@Root() { id }: ProtocolVersionRow, @Ctx() { services }: SubgraphContext) {
    return (await adherenceOf(services.readers.forTheNetwork('protocol-adherence'), id)).map(adherenceScore);
  }

  @FieldResolver(() => [VersionActivation], {
    description: 'When it was in force where: what outcomes before and after are asked by.',
  })
  activations(@Root() { id }: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return context.load('activations', id, (ids) => activationsOf(context.reader, ids));
  }

  @FieldResolver(() => [SiteAdoption], { description: 'Where it stands at each site.' })
  siteAdoptions(@Root() { id }: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return context.load('adoptionsOfVersion', id, async (versionIds) => {
      const rows = await siteAdoptions(context.reader, { versionIds });
      return versionIds.map((versionId) => rows.filter((row) => row.versionId === versionId));
    });
  }
}

interface OfClinic {
  clinicId: string;
}

@Resolver(() => SiteImpact)
export class SiteImpactResolver {
  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: OfClinic) {
    return { id: clinicId };
  }
}

@Resolver(() => SiteAdherence)
export class SiteAdherenceResolver {
  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: OfClinic) {
    return { id: clinicId };
  }
}

@Resolver(() => VersionActivation)
export class VersionActivationResolver {
  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: OfClinic) {
    return { id: clinicId };
  }
}
