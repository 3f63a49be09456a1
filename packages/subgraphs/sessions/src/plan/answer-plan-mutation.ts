import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { refusalsOf } from '../session/guard-refused.js';
import type { SessionsServices } from '../sessions-services.js';
import { plansByIds } from './treatment-plan.repository.js';

type UseCase<Input> = (
  writer: WriteContext,
  transaction: Transaction,
  input: Input,
  at: Date,
) => Promise<{ planId: string }>;

/** Runs a use case once under its key, and answers with the plan or with what stood in the way. */
export async function answerPlanMutation<Input extends { clientMutationId: string }>(
  context: SubgraphContext<SessionsServices>,
  operation: string,
  { clientMutationId, ...rest }: Input,
  useCase: UseCase<Omit<Input, 'clientMutationId'>>,
) {
  const { unitOfWork, clock } = context.services;
  try {
    const key = { operation, clientMutationId, input: rest };
    const { planId } = await unitOfWork.runOnce(context.writer, key, (transaction) =>
      useCase(context.writer, transaction, rest, clock.now()),
    );
    const [plan] = await plansByIds(context.reader, [planId]);
    context.audit.note('TreatmentPlan', plan ? [plan] : []);
    return { plan: plan ?? null, userErrors: [], refusals: [], clientMutationId };
  } catch (error) {
    return { plan: null, userErrors: [userErrorFrom(error)], refusals: [...refusalsOf(error)], clientMutationId };
  }
}
