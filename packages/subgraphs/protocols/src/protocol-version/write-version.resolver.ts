import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '@surcease/graphql-kit';
import type { ProtocolsServices } from '../protocols-services.js';
import { answerVersion } from './answer-version.js';
import { createProtocolDraft } from './use-cases/create-protocol-draft.js';
import { discardProtocolDraft } from './use-cases/discard-protocol-draft.js';
import { renewProtocolReview } from './use-cases/renew-protocol-review.js';
import { retireProtocolVersion } from './use-cases/retire-protocol-version.js';
import { saveProtocolDraft } from './use-cases/save-protocol-draft.js';
import { submitProtocolVersion } from './use-cases/submit-protocol-version.js';
import {
  CreateProtocolDraftInput,
  MoveProtocolVersionInput,
  ProtocolVersionPayload,
  ReasonedProtocolVersionInput,
  SaveProtocolDraftInput,
} from './write-version.type.js';

type Context = SubgraphContext<ProtocolsServices>;

@Resolver()
export class WriteVersionResolver {
  @Mutation(() => ProtocolVersionPayload, { description: 'Begins a draft, from a version or of a new protocol.' })
  createProtocolDraft(
    @Arg('input', () => CreateProtocolDraftInput) input: CreateProtocolDraftInput,
    @Ctx() context: Context,
  ) {
    const { fromVersionId = null, newProtocol = null } = input;
    const protocol = newProtocol && { ...newProtocol, indication: newProtocol.indication ?? null };
    const work = { fromVersionId, newProtocol: protocol };
    return answerVersion('createProtocolDraft', input, work, context, createProtocolDraft);
  }

  @Mutation(() => ProtocolVersionPayload, {
    description: 'Writes the whole content of a draft. On CONFLICT nothing is lost: `current` is what stands there.',
  })
  saveProtocolDraft(
    @Arg('input', () => SaveProtocolDraftInput) input: SaveProtocolDraftInput,
    @Ctx() context: Context,
  ) {
    const { versionId, expectedRevision, content, rationale = null, baseVersionId = null } = input;
    const work = { versionId, expectedRevision, content, rationale, baseVersionId };
    return answerVersion('saveProtocolDraft', input, work, context, saveProtocolDraft);
  }

  @Mutation(() => ProtocolVersionPayload, { description: 'Hands a draft to its reviewers.' })
  submitProtocolVersion(
    @Arg('input', () => MoveProtocolVersionInput) input: MoveProtocolVersionInput,
    @Ctx() context: Context,
  ) {
    const { clientMutationId: _, ...work } = input;
    return answerVersion('submitProtocolVersion', input, work, context, submitProtocolVersion);
  }

  @Mutation(() => ProtocolVersionPayload, { description: 'Gives a draft up; it stays readable.' })
  discardProtocolDraft(
    @Arg('input', () => MoveProtocolVersionInput) input: MoveProtocolVersionInput,
    @Ctx() context: Context,
  ) {
    const { clientMutationId: _, ...work } = input;
    return answerVersion('discardProtocolDraft', input, work, context, discardProtocolDraft);
  }

  @Mutation(() => ProtocolVersionPayload, { description: 'Ends a version for good.' })
  retireProtocolVersion(
    @Arg('input', () => ReasonedProtocolVersionInput) input: ReasonedProtocolVersionInput,
    @Ctx() context: Context,
  ) {
    const { clientMutationId: _, ...work } = input;
    return answerVersion('retireProtocolVersion', input, work, context, retireProtocolVersion);
  }

  @Mutation(() => ProtocolVersionPayload, { description: 'Confirms that a version stands as it is for twelve months.' })
  renewProtocolReview(
    @Arg('input', () => MoveProtocolVersionInput) input: MoveProtocolVersionInput,
    @Ctx() context: Context,
  ) {
    const { clientMutationId: _, ...work } = input;
    return answerVersion('renewProtocolReview', input, work, context, renewProtocolReview);
  }
}
