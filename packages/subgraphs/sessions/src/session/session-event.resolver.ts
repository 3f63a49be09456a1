import type { SubgraphContext } from '@surcease/graphql-kit';
import { Args, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import { Actor } from '../actor/actor.type.js';
import { actorOf } from '../actor/actor.loader.js';
import type { SessionsServices } from '../sessions-services.js';
import { clinicOf } from './clinics-to-follow.js';
import { type EventFacts, actorIdOf, describeEvent } from './describe-event.js';
import { type SessionStreamItem, sessionEvents, sessionIdOf } from './session-event.stream.js';
import { SessionEvent, SessionEventKind, SessionEventsArgs } from './session-event.type.js';
import { sessionsByIds } from './session.repository.js';
import { Session } from './session.type.js';

/** What a message is before its fields are asked for; session and actor are read only where they are. */
type Told = Partial<Omit<SessionEvent, keyof EventFacts>> & { kind: SessionEventKind; actorId?: string | null };

@Resolver(() => SessionEvent)
export class SessionEventResolver {
  @Subscription(() => SessionEvent, {
    description:
      'Live sessions: a snapshot, then every event once and in order; `after` a cursor it goes on where it stopped.',
    subscribe: ({ args, context }) =>
      sessionEvents(args as SessionEventsArgs, context as SubgraphContext<SessionsServices>),
  })
  sessionEvents(
    @Root() item: SessionStreamItem,
    @Args(() => SessionEventsArgs, { validate: false }) _args: SessionEventsArgs,
    @Ctx() context: SubgraphContext,
  ): Told {
    const { cursor, sentAt } = item;
    if (item.kind === 'EVENT') return { cursor, sentAt, ...eventTold(item, context) };
    if (item.kind !== 'SNAPSHOT') return { kind: SessionEventKind[item.kind], cursor, sentAt };
    context.audit.note('Session', item.data);
    const seqs = Object.entries(item.seqs).map(([stream, seq]) => ({ clinicId: clinicOf(stream), seq }));
    return {
      kind: SessionEventKind.SNAPSHOT,
      cursor,
      sentAt,
      seqs,
      sessions: item.data as object as SessionEvent['sessions'],
    };
  }

  @FieldResolver(() => Session, {
    nullable: true,
    description: 'On an event: the session as it is now. What the event itself carries is quicker.',
  })
  async session(@Root() { sessionId }: { sessionId?: string | null }, @Ctx() context: SubgraphContext) {
    if (!sessionId) return null;
    const found = await context.load('sessions', sessionId, (ids) => sessionsByIds(context.reader, ids));
    context.audit.note('Session', [found]);
    return found;
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'On an event: who did it; null where the platform did.',
  })
  actor(@Root() { actorId }: Told, @Ctx() context: SubgraphContext) {
    return actorOf(actorId ?? null, context);
  }
}

/** An event names its session and its patient: to hear it is to read of them. */
function eventTold({ event }: Extract<SessionStreamItem, { kind: 'EVENT' }>, context: SubgraphContext): Told {
  const { clinicId, seq, occurredAt, type: eventType } = event;
  const sessionId = sessionIdOf(event);
  if (sessionId !== null && clinicId !== null) context.audit.note('Session', [{ id: sessionId, clinicId }]);
  const { kind, ...facts } = describeEvent(event);
  const said = { clinicId, seq, occurredAt, eventType, sessionId, actorId: actorIdOf(event) };
  return { kind: SessionEventKind[kind], ...said, ...(facts as object) };
}
