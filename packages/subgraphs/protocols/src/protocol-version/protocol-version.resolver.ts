import { PageArgs, type SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { protocolsByIds } from '../protocol/protocol.repository.js';
import { Protocol } from '../protocol/protocol.type.js';
import { type ProtocolVersionRow, pageOfVersions, versionsByIds } from './protocol-version.repository.js';
import { ProtocolVersion, ProtocolVersionConnection } from './protocol-version.type.js';

@Resolver(() => ProtocolVersion)
export class ProtocolVersionResolver {
  @Query(() => ProtocolVersion, { nullable: true, description: 'One version of a protocol, or nothing.' })
  async protocolVersion(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    const [version] = await versionsByIds(context.reader, [id]);
    return version;
  }

  @Query(() => ProtocolVersionConnection, {
    nullable: true,
    description: 'All versions of all protocols, the newest first.',
  })
  protocolVersions(@Args(() => PageArgs, { validate: false }) page: PageArgs, @Ctx() context: SubgraphContext) {
    return pageOfVersions(context.reader, page);
  }

  @FieldResolver(() => Protocol)
  protocol(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return context.load('protocol', version.protocolId, (ids) => protocolsByIds(context.reader, ids));
  }
}
