import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { answerVersion } from '../protocol-version/answer-version.js';
import {
  ApproveProtocolVersionInput,
  CommentOnProtocolVersionInput,
  ProtocolVersionPayload,
  ReasonedProtocolVersionInput,
  ResolveProtocolCommentInput,
} from '../protocol-version/write-version.type.js';
import type { ProtocolsServices } from '../protocols-services.js';
import { approveProtocolVersion } from './use-cases/approve-protocol-version.js';
import { commentOnProtocolVersion } from './use-cases/comment-on-protocol-version.js';
import { requestProtocolChanges } from './use-cases/request-protocol-changes.js';
import { resolveProtocolComment } from './use-cases/resolve-protocol-comment.js';

type Context = SubgraphContext<ProtocolsServices>;

@Resolver()
export class WriteReviewResolver {
  @Mutation(() => ProtocolVersionPayload, {
    description: 'Signs a version with a ticket from <issuer>/signing-ticket; the second signature approves it.',
  })
  approveProtocolVersion(
    @Arg('input', () => ApproveProtocolVersionInput) input: ApproveProtocolVersionInput,
    @Ctx() context: Context,
  ) {
    const { versionId, contentHash, ticket, effectiveFrom = null } = input;
    const work = { versionId, contentHash, ticket, effectiveFrom };
    return answerVersion('approveProtocolVersion', input, work, context, async (writer, transaction, approval, at) =>
      approveProtocolVersion(writer, transaction, approval, context.services.readSigningTicket(ticket), at),
    );
  }

  @Mutation(() => ProtocolVersionPayload, { description: 'Sends a version back to its authors.' })
  requestProtocolChanges(
    @Arg('input', () => ReasonedProtocolVersionInput) input: ReasonedProtocolVersionInput,
    @Ctx() context: Context,
  ) {
    const { clientMutationId: _, ...work } = input;
    return answerVersion('requestProtocolChanges', input, work, context, requestProtocolChanges);
  }

  @Mutation(() => ProtocolVersionPayload, { description: 'Remarks on a field of a version, or on the whole.' })
  commentOnProtocolVersion(
    @Arg('input', () => CommentOnProtocolVersionInput) input: CommentOnProtocolVersionInput,
    @Ctx() context: Context,
  ) {
    const { versionId, body, path = null } = input;
    return answerVersion(
      'commentOnProtocolVersion',
      input,
      { versionId, body, path },
      context,
      commentOnProtocolVersion,
    );
  }

  @Mutation(() => ProtocolVersionPayload, { description: 'Notes that a remark has been dealt with.' })
  resolveProtocolComment(
    @Arg('input', () => ResolveProtocolCommentInput) input: ResolveProtocolCommentInput,
    @Ctx() context: Context,
  ) {
    const { commentId } = input;
    return answerVersion('resolveProtocolComment', input, { commentId }, context, resolveProtocolComment);
  }
}
