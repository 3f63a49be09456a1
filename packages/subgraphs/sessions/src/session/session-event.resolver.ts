import type { SubgraphContext } from '@surcease/graphql-kit';
import { Args, Ctx, Resolver, Root, Subscription } from 'type-graphql';
import type { SessionsServices } from '../sessions-services.js';
import { type SessionStreamItem, clinicOf, sessionEvents, transitionOf } from './session-event.stream.js';
import { SessionEvent, SessionEventKind, SessionEventsArgs } from './session-event.type.js';
import { sessionsByIds } from './session.repository.js';

@Resolver()
export class SessionEventResolver {
  @Subscription(() => SessionEvent, {
    description:
      'Live sessions: a snapshot, then each change once and in order; `after` a cursor it goes on where it stopped.',
    subscribe: ({ args, context }) =>
      sessionEvents(args as SessionEventsArgs, context as SubgraphContext<SessionsServices>),
  })
  async sessionEvents(
    @Root() item: SessionStreamItem,
    @Args(() => SessionEventsArgs, { validate: false }) _args: SessionEventsArgs,
    @Ctx() context: SubgraphContext,
  ): Promise<Partial<SessionEvent>> {
    const { cursor, sentAt } = item;
    if (item.kind === 'HEARTBEAT' || item.kind === 'RESYNC')
      return { kind: SessionEventKind[item.kind], cursor, sentAt };
    if (item.kind === 'EVENT') return { cursor, sentAt, ...(await changed(item, context)) };
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
}

async function changed(
  { event }: Extract<SessionStreamItem, { kind: 'EVENT' }>,
  context: SubgraphContext,
): Promise<Partial<SessionEvent>> {
  const { sessionId, transition, fromState, toState } = transitionOf(event);
  const found = await sessionsByIds(context.reader, [sessionId]);
  context.audit.note('Session', found);
  return {
    kind: SessionEventKind.CHANGED,
    clinicId: event.clinicId,
    seq: event.seq,
    occurredAt: event.occurredAt,
    session: found[0] as object as SessionEvent['session'],
    transition: transition as SessionEvent['transition'],
    fromState: fromState as SessionEvent['fromState'],
    toState: toState as SessionEvent['toState'],
  };
}
