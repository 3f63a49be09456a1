import { PageArgs, type SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { approvedVersionsOf, pagesOfVersions } from '../protocol-version/protocol-version.repository.js';
import { ProtocolVersion, ProtocolVersionConnection } from '../protocol-version/protocol-version.type.js';
import { type ProtocolRow, pageOfProtocols, protocolsByIds } from './protocol.repository.js';
import { Protocol, ProtocolConnection } from './protocol.type.js';

@Resolver(() => Protocol)
export class ProtocolResolver {
  @Query(() => Protocol, { nullable: true, description: 'One protocol, or nothing where there is none to be seen.' })
  async protocol(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    const [protocol] = await protocolsByIds(context.reader, [id]);
    return protocol;
  }

  @Query(() => ProtocolConnection, { nullable: true, description: 'The protocols of the network, by title.' })
  protocols(@Args(() => PageArgs, { validate: false }) page: PageArgs, @Ctx() context: SubgraphContext) {
    return pageOfProtocols(context.reader, page);
  }

  @FieldResolver(() => ProtocolVersionConnection, { description: 'All versions, the newest first.' })
  versions(
    @Root() protocol: ProtocolRow,
    @Args(() => PageArgs, { validate: false }) page: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return context.load(`versions:${JSON.stringify(page)}`, protocol.id, (ids) =>
      pagesOfVersions(context.reader, ids, page),
    );
  }

  @FieldResolver(() => ProtocolVersion, { nullable: true, description: 'The one version that may be treated by.' })
  approvedVersion(@Root() protocol: ProtocolRow, @Ctx() context: SubgraphContext) {
    return context.load('approvedVersion', protocol.id, (ids) => approvedVersionsOf(context.reader, ids));
  }
}
