import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { actorOf } from '../actor/actor.loader.js';
import { Actor } from '../actor/actor.type.js';
import { answerMutation } from '../session/answer-mutation.js';
import { SessionPayload } from '../session/session-payload.type.js';
import { Session } from '../session/session.type.js';
import type { SessionsServices } from '../sessions-services.js';
import { type AmendmentRow, amendmentsOfSessions } from './amendment.repository.js';
import { AmendSessionInput, Amendment } from './amendment.type.js';
import { amendSession } from './use-cases/amend-session.js';

@Resolver(() => Amendment)
export class AmendmentActorResolver {
  @FieldResolver(() => Actor, { description: 'Who corrected it.' })
  actor(@Root() { actorId }: AmendmentRow, @Ctx() context: SubgraphContext) {
    return actorOf(actorId, context);
  }
}

@Resolver(() => Session)
export class AmendmentResolver {
  @FieldResolver(() => [Amendment], { description: 'Corrections, in time; the record itself stays as it was written.' })
  amendments(@Root() session: { id: string }, @Ctx() context: SubgraphContext) {
    return context.load('amendments', session.id, (ids) => amendmentsOfSessions(context.reader, ids));
  }

  @Mutation(() => SessionPayload, { description: 'Adds a correction to the record of a session.' })
  amendSession(
    @Arg('input', () => AmendSessionInput) input: AmendSessionInput,
    @Ctx() context: SubgraphContext<SessionsServices>,
  ) {
    return answerMutation(context, 'amendSession', input, amendSession);
  }
}
