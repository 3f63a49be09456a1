import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import type { Transaction, WriteContext } from '@surcease/persistence';
import type { SessionsServices } from '../sessions-services.js';
import { refusalsOf } from './guard-refused.js';
import { sessionsByIds } from './session.repository.js';

type Context = SubgraphContext<SessionsServices>;
type UseCase<Input> = (
  writer: WriteContext,
  transaction: Transaction,
  input: Input,
  at: Date,
) => Promise<{ sessionId: string }>;

/** Runs a use case once under its key, and answers with the session or with what stood in the way. */
export async function answerMutation<Input extends object>(
  context: Context,
  operation: string,
  { clientMutationId, ...rest }: Input & { clientMutationId: string },
  useCase: UseCase<Omit<Input & { clientMutationId: string }, 'clientMutationId'>>,
) {
  const { unitOfWork, clock } = context.services;
  try {
    const { sessionId } = await unitOfWork.runOnce(
      context.writer,
      { operation, clientMutationId, input: rest },
      (transaction) => useCase(context.writer, transaction, rest, clock.now()),
    );
    const found = await sessionsByIds(context.reader, [sessionId]);
    context.audit.note('Session', found);
    return { session: found[0] ?? null, userErrors: [], refusals: [], clientMutationId };
  } catch (error) {
    return { session: null, userErrors: [userErrorFrom(error)], refusals: [...refusalsOf(error)], clientMutationId };
  }
}
