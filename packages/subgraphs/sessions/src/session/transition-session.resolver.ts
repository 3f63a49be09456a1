import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { SessionsServices } from '../sessions-services.js';
import { answerMutation } from './answer-mutation.js';
import { SessionPayload } from './session-payload.type.js';
import { TransitionSessionInput } from './transition-session.type.js';
import { transitionSession } from './use-cases/transition-session.js';

@Resolver()
export class TransitionSessionResolver {
  @Mutation(() => SessionPayload, { description: 'Moves a session on, where nothing but a reason has to be said.' })
  transitionSession(
    @Arg('input', () => TransitionSessionInput) input: TransitionSessionInput,
    @Ctx() context: SubgraphContext<SessionsServices>,
  ) {
    const work = { ...input, reason: input.reason ?? null };
    return answerMutation(context, 'transitionSession', work, transitionSession);
  }
}
