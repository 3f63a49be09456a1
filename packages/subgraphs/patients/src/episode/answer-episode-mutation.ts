import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { requireText } from '../input/require-input.js';
import type { PatientsServices } from '../patients-services.js';
import { type EpisodeRow, episodesByIds } from './episode.repository.js';
import { noteEpisodes } from './note-episodes.js';

type Context = SubgraphContext<PatientsServices>;

/** One use case, as every mutation of the context calls it. */
export type UseCase<Input, Result> = (
  writer: WriteContext,
  transaction: Transaction,
  input: Input,
  at: Date,
) => Promise<Result>;

/** Runs a use case once for its key; a broken rule becomes a user error. */
export async function runMutation<Input extends object, Result>(
  context: Context,
  operation: string,
  { clientMutationId, ...input }: Input & { clientMutationId: string },
  useCase: UseCase<Omit<Input & { clientMutationId: string }, 'clientMutationId'>, Result>,
): Promise<{ result: Result | null; userErrors: ReturnType<typeof userErrorFrom>[]; clientMutationId: string }> {
  const { unitOfWork, clock } = context.services;
  try {
    requireText(clientMutationId, ['input', 'clientMutationId'], 100);
    const key = { operation, clientMutationId, input };
    const result = await unitOfWork.runOnce(context.writer, key, (transaction) =>
      useCase(context.writer, transaction, input, clock.now()),
    );
    return { result, userErrors: [], clientMutationId };
  } catch (error) {
    return { result: null, userErrors: [userErrorFrom(error)], clientMutationId };
  }
}

/** The same for a use case about an episode: answers it as it is afterwards. */
export async function answerEpisodeMutation<Input extends object>(
  context: Context,
  operation: string,
  input: Input & { clientMutationId: string },
  useCase: UseCase<Omit<Input & { clientMutationId: string }, 'clientMutationId'>, { episodeId: string }>,
) {
  const { result, ...payload } = await runMutation(context, operation, input, useCase);
  let episode: EpisodeRow | null = null;
  if (result) [episode = null] = noteEpisodes(context, await episodesByIds(context.reader, [result.episodeId]));
  return { episode, ...payload };
}
