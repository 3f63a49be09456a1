import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ProtocolVersionRow } from '../protocol-version/protocol-version.repository.js';
import { ProtocolVersion } from '../protocol-version/protocol-version.type.js';
import { approvalsOf, commentsOf, missingRoles } from './review.repository.js';
import { SignatureRole, VersionComment, VersionSignature } from './review.type.js';

@Resolver(() => ProtocolVersion)
export class ReviewResolver {
  @FieldResolver(() => [VersionSignature], { description: 'All approvals that were given, void ones too.' })
  signatures(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return context.load('signatures', version.id, (ids) => approvalsOf(context.reader, ids));
  }

  @FieldResolver(() => [SignatureRole], { description: 'Whose signatures are still missing.' })
  async missingSignatures(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return missingRoles(await context.load('signatures', version.id, (ids) => approvalsOf(context.reader, ids)));
  }

  @FieldResolver(() => [VersionComment], { description: 'Remarks of the review, the oldest first.' })
  comments(@Root() version: ProtocolVersionRow, @Ctx() context: SubgraphContext) {
    return context.load('comments', version.id, (ids) => commentsOf(context.reader, ids));
  }
}
