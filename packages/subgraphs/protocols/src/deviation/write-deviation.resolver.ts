import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ProtocolsServices } from '../protocols-services.js';
import { deviationsByIds } from './deviation.repository.js';
import { DeviationPayload, RecordDeviationInput, ReviewDeviationInput } from './deviation.type.js';
import { recordDeviation } from './use-cases/record-deviation.js';
import { reviewRecordedDeviation } from './use-cases/review-recorded-deviation.js';

type Context = SubgraphContext<ProtocolsServices>;

@Resolver()
export class WriteDeviationResolver {
  @Mutation(() => DeviationPayload, { description: 'Writes down a deviation that somebody tells of.' })
  recordDeviation(
    @Arg('input', () => RecordDeviationInput) { clientMutationId, ...input }: RecordDeviationInput,
    @Ctx() context: Context,
  ) {
    const { sessionId = null, planned = null, actual = null, unit = null } = input;
    const work = { ...input, sessionId, planned, actual, unit };
    return answerDeviation('recordDeviation', clientMutationId, work, context, recordDeviation);
  }

  @Mutation(() => DeviationPayload, { description: 'Notes what a review found, and what is done about it.' })
  reviewDeviation(
    @Arg('input', () => ReviewDeviationInput) { clientMutationId, ...input }: ReviewDeviationInput,
    @Ctx() context: Context,
  ) {
    const work = { ...input, correctiveAction: input.correctiveAction ?? null };
    return answerDeviation('reviewDeviation', clientMutationId, work, context, reviewRecordedDeviation);
  }
}

async function answerDeviation<Work>(
  operation: string,
  clientMutationId: string,
  work: Work,
  context: Context,
  useCase: (
    writer: Context['writer'],
    transaction: Parameters<Parameters<ProtocolsServices['unitOfWork']['runOnce']>[2]>[0],
    work: Work,
    at: Date,
  ) => Promise<{ deviationId: string }>,
) {
  const { unitOfWork, clock } = context.services;
  try {
    const key = { operation, clientMutationId, input: work };
    const { deviationId } = await unitOfWork.runOnce(context.writer, key, (transaction) =>
      useCase(context.writer, transaction, work, clock.now()),
    );
    const [deviation] = await deviationsByIds(context.reader, [deviationId]);
    context.audit.note('Deviation', [deviation ?? null]);
    return { deviation: deviation ?? null, userErrors: [], clientMutationId };
  } catch (error) {
    return { deviation: null, userErrors: [userErrorFrom(error)], clientMutationId };
  }
}
