import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { OutcomesServices } from '../outcomes-services.js';
import { linkState } from './link-state.js';
import { pathOfToken } from './link-tokens.js';
import { type QuestionnaireLinkRow, linksByIds } from './questionnaire-link.repository.js';
import {
  CreateQuestionnaireLinkInput,
  CreateQuestionnaireLinkPayload,
  LinkStateEnum,
  QuestionnaireLink,
  RevokeQuestionnaireLinkInput,
  RevokeQuestionnaireLinkPayload,
} from './questionnaire-link.type.js';
import { createQuestionnaireLink } from './use-cases/create-questionnaire-link.js';
import { revokeQuestionnaireLink } from './use-cases/revoke-questionnaire-link.js';

/** As long as a window takes to close after its target day, near enough. */
const DEFAULT_DAYS = 14;

type Context = SubgraphContext<OutcomesServices>;

@Resolver(() => QuestionnaireLink)
export class QuestionnaireLinkResolver {
  @Mutation(() => CreateQuestionnaireLinkPayload, {
    description: 'Makes a one-time link for a patient to answer through.',
  })
  async createQuestionnaireLink(
    @Arg('input', () => CreateQuestionnaireLinkInput) { clientMutationId, ...input }: CreateQuestionnaireLinkInput,
    @Ctx() context: Context,
  ) {
    try {
      const link = await create(clientMutationId, input, context);
      const path = link && pathOfToken(context.services.linkTokens.tokenOf(link.id));
      return { link, path, userErrors: [], clientMutationId };
    } catch (error) {
      return { link: null, path: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }

  @Mutation(() => RevokeQuestionnaireLinkPayload, { description: 'Closes a link that nobody has answered through.' })
  async revokeQuestionnaireLink(
    @Arg('input', () => RevokeQuestionnaireLinkInput) { clientMutationId, ...input }: RevokeQuestionnaireLinkInput,
    @Ctx() context: Context,
  ) {
    try {
      return { link: await revoke(clientMutationId, input, context), userErrors: [], clientMutationId };
    } catch (error) {
      return { link: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }

  @FieldResolver(() => LinkStateEnum)
  state(@Root() link: QuestionnaireLinkRow, @Ctx() { services }: Context) {
    return linkState(link, services.clock.now());
  }
}

async function create(
  clientMutationId: string,
  { episodeId, window, instruments, expiresInDays }: Omit<CreateQuestionnaireLinkInput, 'clientMutationId'>,
  context: Context,
) {
  const { services, writer } = context;
  const input = {
    episodeId,
    window: window ?? null,
    instruments: instruments ?? null,
    expiresInDays: expiresInDays ?? DEFAULT_DAYS,
  };
  const key = { operation: 'createQuestionnaireLink', clientMutationId, input };
  const { linkId } = await services.unitOfWork.runOnce(writer, key, (transaction) =>
    createQuestionnaireLink(writer, transaction, input, services.clock.now()),
  );
  return linkNow(linkId, context);
}

async function revoke(
  clientMutationId: string,
  { linkId }: Omit<RevokeQuestionnaireLinkInput, 'clientMutationId'>,
  context: Context,
) {
  const { services, writer } = context;
  const key = { operation: 'revokeQuestionnaireLink', clientMutationId, input: { linkId } };
  await services.unitOfWork.runOnce(writer, key, (transaction) =>
    revokeQuestionnaireLink(writer, transaction, { linkId }, services.clock.now()),
  );
  return linkNow(linkId, context);
}

async function linkNow(id: string, { reader, audit }: Context): Promise<QuestionnaireLinkRow | null> {
  const found = await linksByIds(reader, [id]);
  audit.note('QuestionnaireLink', found);
  return found[0] ?? null;
}
