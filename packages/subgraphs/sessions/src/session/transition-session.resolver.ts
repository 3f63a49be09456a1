import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SessionsServices } from '../sessions-services.js';
import { type SessionRow, sessionsByIds } from './session.repository.js';
import { TransitionSessionInput, TransitionSessionPayload } from './transition-session.type.js';
import { transitionSession } from './use-cases/transition-session.js';

@Resolver()
export class TransitionSessionResolver {
  @Mutation(() => TransitionSessionPayload, { description: 'Moves a session on.' })
  async transitionSession(
    @Arg('input', () => TransitionSessionInput) input: TransitionSessionInput,
    @Ctx() context: SubgraphContext<SessionsServices>,
  ) {
    const { clientMutationId, ...move } = input;
    const { unitOfWork, clock } = context.services;
    const work = { ...move, reason: move.reason ?? null };
    const key = { operation: 'transitionSession', clientMutationId, input: work };
    try {
      const { sessionId } = await unitOfWork.runOnce(context.writer, key, (transaction) =>
        transitionSession(context.writer, transaction, work, clock.now()),
      );
      return { session: await sessionNow(sessionId, context), userErrors: [], clientMutationId };
    } catch (error) {
      return { session: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }
}

async function sessionNow(id: string, context: SubgraphContext): Promise<SessionRow | null> {
  const found = await sessionsByIds(context.reader, [id]);
  context.audit.note('Session', found);
  return found[0] ?? null;
}
