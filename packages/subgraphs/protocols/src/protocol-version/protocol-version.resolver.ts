import { PageArgs, type SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Citation } from '../content/citation.type.js';
import { ProtocolContentDocument } from '../content/protocol-content.type.js';
import { ProtocolDose } from '../content/protocol-dose.type.js';
import { protocolsByIds } from '../protocol/protocol.repository.js';
import { Protocol } from '../protocol/protocol.type.js';
import type { VersionState } from './protocol-version.machine.js';
import { contentOf, versionOf } from './protocol-version.loader.js';
import { type ProtocolVersionRow, pageOfVersions, suspendedVersions } from './protocol-version.repository.js';
import { ProtocolVersion, ProtocolVersionConnection, ProtocolVersionStateEnum } from './protocol-version.type.js';

@Resolver(() => ProtocolVersion)
export class ProtocolVersionResolver {
  @Query(() => ProtocolVersion, { nullable: true, description: 'One version of a protocol, or nothing.' })
  protocolVersion(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    return versionOf(id, context);
  }

  @Query(() => ProtocolVersionConnection, {
    nullable: true,
    description: 'All versions of all protocols, the newest first; what was discarded only where it is asked for.',
  })
  protocolVersions(
    @Args(() => PageArgs, { validate: false }) page: PageArgs,
    @Arg('states', () => [ProtocolVersionStateEnum], { nullable: true }) states: VersionState[] | null,
    @Ctx() context: SubgraphContext,
  ) {
    return pageOfVersions(context.reader, context.viewer, page, states);
  }

  @Query(() => [ProtocolVersion], {
    nullable: true,
    description: 'Versions that a stop for safety is on: a banner for the whole network.',
  })
  suspendedProtocolVersions(@Ctx() context: SubgraphContext) {
    return suspendedVersions(context.reader);
  }

  @FieldResolver(() => Protocol)
  protocol(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return context.load('protocol', version.protocolId, (ids) => protocolsByIds(context.reader, context.viewer, ids));
  }

  @FieldResolver(() => ProtocolContentDocument, { description: 'All that the version asks for.' })
  content(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return contentOf(version.id, context);
  }

  @FieldResolver(() => ProtocolDose)
  async dose(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return (await contentOf(version.id, context)).dose;
  }

  @FieldResolver(() => [Citation])
  async citations(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return (await contentOf(version.id, context)).citations;
  }
}
