import { PageArgs, type SubgraphContext } from '@surcease/graphql-kit';
import { pageName } from '@surcease/kernel';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { siteAdoptions } from '../adoption/site-adoption.repository.js';
import { SiteAdoption } from '../adoption/site-adoption.type.js';
import {
  approvedVersionsOf,
  pagesOfVersions,
  pendingVersionsOf,
} from '../protocol-version/protocol-version.repository.js';
import { ProtocolVersion, ProtocolVersionConnection } from '../protocol-version/protocol-version.type.js';
import { type ProtocolRow, pageOfProtocols, protocolsByIds, sitesOnCurrent } from './protocol.repository.js';
import { Protocol, ProtocolConnection } from './protocol.type.js';

@Resolver(() => Protocol)
export class ProtocolResolver {
  @Query(() => Protocol, { nullable: true, description: 'One protocol, or nothing where there is none to be seen.' })
  async protocol(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    const [protocol] = await protocolsByIds(context.reader, context.viewer, [id]);
    return protocol;
  }

  @Query(() => ProtocolConnection, { nullable: true, description: 'The protocols of the network, by title.' })
  protocols(@Args(() => PageArgs, { validate: false }) page: PageArgs, @Ctx() context: SubgraphContext) {
    return pageOfProtocols(context.reader, context.viewer, page);
  }

  @FieldResolver(() => ProtocolVersionConnection, { description: 'All versions, the newest first.' })
  versions(
    @Root() protocol: ProtocolRow,
    @Args(() => PageArgs, { validate: false }) page: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return context.load(`versions:${pageName(page)}`, protocol.id, (ids) =>
      pagesOfVersions(context.reader, context.viewer, ids, page),
    );
  }

  @FieldResolver(() => ProtocolVersion, { nullable: true, description: 'The one version that may be treated by.' })
  approvedVersion(@Root() protocol: ProtocolRow, @Ctx() context: SubgraphContext) {
    return context.load('approvedVersion', protocol.id, (ids) => approvedVersionsOf(context.reader, ids));
  }

  @FieldResolver(() => [ProtocolVersion], { description: 'Drafts, and versions in review or sent back.' })
  pendingVersions(@Root() protocol: ProtocolRow, @Ctx() context: SubgraphContext) {
    return context.load('pendingVersions', protocol.id, (ids) => pendingVersionsOf(context.reader, ids));
  }

  @FieldResolver(() => Int, { description: 'Sites where the approved version is in force.' })
  sitesOnCurrent(@Root() protocol: ProtocolRow, @Ctx() context: SubgraphContext) {
    return context.load('sitesOnCurrent', protocol.id, (ids) => sitesOnCurrent(context.reader, ids));
  }

  @FieldResolver(() => [SiteAdoption], { description: 'Every version at every site: the matrix of adoption.' })
  siteAdoptions(@Root() protocol: ProtocolRow, @Ctx() context: SubgraphContext) {
    return context.load('adoptionsOfProtocol', protocol.id, async (protocolIds) => {
      const rows = await siteAdoptions(context.reader, { protocolIds });
      return protocolIds.map((protocolId) => rows.filter((row) => row.protocolId === protocolId));
    });
  }
}
