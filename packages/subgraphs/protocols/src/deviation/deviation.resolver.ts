import { PageArgs, type SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Clinic } from '../foreign/clinic.type.js';
import { Session } from '../foreign/session.type.js';
import { versionOf } from '../protocol-version/protocol-version.loader.js';
import { ProtocolVersion } from '../protocol-version/protocol-version.type.js';
import { deviationRate } from '../impact/protocol-impact.js';
import { protocolsByIds } from '../protocol/protocol.repository.js';
import { Protocol } from '../protocol/protocol.type.js';
import { type DeviationRow, deviationCounts, deviationsByIds, pageOfDeviations } from './deviation.repository.js';
import { Deviation, DeviationConnection, DeviationFilter, DeviationRate } from './deviation.type.js';

@Resolver(() => Deviation)
export class DeviationResolver {
  @Query(() => Deviation, { nullable: true, description: 'One deviation, or nothing.' })
  async deviation(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    const found = await deviationsByIds(context.reader, [id]);
    context.audit.note('Deviation', found);
    return found[0];
  }

  @Query(() => DeviationConnection, { nullable: true, description: 'Deviations, the latest first.' })
  async deviations(
    @Args(() => PageArgs, { validate: false }) page: PageArgs,
    @Arg('filter', () => DeviationFilter, { nullable: true }) filter: DeviationFilter | null,
    @Ctx() context: SubgraphContext,
  ) {
    const found = await pageOfDeviations(context.reader, filter ?? {}, page);
    context.audit.note('Deviation', found.nodes);
    return found;
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: DeviationRow) {
    return { id: clinicId };
  }

  @FieldResolver(() => Session, { nullable: true })
  session(@Root() { sessionId }: DeviationRow) {
    return sessionId && { id: sessionId };
  }

  @FieldResolver(() => ProtocolVersion, { nullable: true })
  version(@Root() { versionId }: DeviationRow, @Ctx() context: SubgraphContext) {
    return versionOf(versionId, context);
  }
}

@Resolver(() => DeviationRate)
export class DeviationRateResolver {
  @Query(() => [DeviationRate], {
    nullable: true,
    description: 'Deviations per hundred completed sessions, by site; counts over the whole network.',
  })
  async deviationRates(
    @Arg('protocolId', () => ID, { nullable: true }) protocolId: string | null,
    @Ctx() { services }: SubgraphContext,
  ) {
    const counts = await deviationCounts(services.readers.forTheNetwork('deviation-rates'), protocolId ?? null);
    return counts.map((row) => ({ ...row, ...deviationRate(row) }));
  }

  @FieldResolver(() => Protocol, { nullable: true })
  protocol(@Root() { protocolId }: { protocolId: string }, @Ctx() context: SubgraphContext) {
    return context.load('protocol', protocolId, (ids) => protocolsByIds(context.reader, context.viewer, ids));
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: { clinicId: string }) {
    return { id: clinicId };
  }
}
