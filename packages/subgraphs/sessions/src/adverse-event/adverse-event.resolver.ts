import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Actor } from '../actor/actor.type.js';
import { actorOf } from '../actor/actor.loader.js';
import { mayDo } from '../alarm/alarm.policy.js';
import type { SessionRow } from '../session/session.repository.js';
import { Session } from '../session/session.type.js';
import type { SessionsServices } from '../sessions-services.js';
import { mayBeRecorded } from '../vital-signs/recording-states.js';
import { type AdverseEventRow, adverseEventsByIds } from './adverse-event.repository.js';
import {
  AdverseEvent,
  AdverseEventPayload,
  RecordAdverseEventInput,
  ResolveAdverseEventInput,
} from './adverse-event.type.js';
import { recordAdverseEvent } from './use-cases/record-adverse-event.js';
import { resolveAdverseEvent } from './use-cases/resolve-adverse-event.js';

@Resolver(() => AdverseEvent)
export class AdverseEventResolver {
  @Mutation(() => AdverseEventPayload, { description: 'Writes down harm in a session; never throttled.' })
  recordAdverseEvent(
    @Arg('input', () => RecordAdverseEventInput) { clientMutationId, ...input }: RecordAdverseEventInput,
    @Ctx() context: SubgraphContext<SessionsServices>,
  ) {
    const { causality = null, action = null, note = null, occurredAt = null, lateReason = null } = input;
    const work = { ...input, seriousness: input.seriousness ?? [], causality, action, note, occurredAt, lateReason };
    const { unitOfWork, clock } = context.services;
    const key = { operation: 'recordAdverseEvent', clientMutationId, input: work };
    return payload(clientMutationId, context, () =>
      unitOfWork.runOnce(context.writer, key, (transaction) =>
        recordAdverseEvent(context.writer, transaction, work, clock.now()),
      ),
    );
  }

  @Mutation(() => AdverseEventPayload, { description: 'Says how an adverse event ended; never throttled.' })
  resolveAdverseEvent(
    @Arg('input', () => ResolveAdverseEventInput) { clientMutationId, ...input }: ResolveAdverseEventInput,
    @Ctx() context: SubgraphContext<SessionsServices>,
  ) {
    const work = { ...input, resolvedAt: input.resolvedAt ?? null };
    const { unitOfWork, clock } = context.services;
    const key = { operation: 'resolveAdverseEvent', clientMutationId, input: work };
    return payload(clientMutationId, context, () =>
      unitOfWork.runOnce(context.writer, key, (transaction) =>
        resolveAdverseEvent(context.writer, transaction, work, clock.now()),
      ),
    );
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who wrote it down.' })
  recordedBy(@Root() event: AdverseEventRow, @Ctx() context: SubgraphContext) {
    return actorOf(event.recordedById, context);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'Who wrote down how it ended.' })
  resolvedBy(@Root() event: AdverseEventRow, @Ctx() context: SubgraphContext) {
    return actorOf(event.resolvedById, context);
  }
}

@Resolver(() => Session)
export class SessionAdverseEventsResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer may write down an adverse event now.' })
  viewerCanRecordAdverseEvents(@Root() session: SessionRow, @Ctx() context: SubgraphContext) {
    return mayBeRecorded('ADVERSE_EVENT', session.state) && mayDo(context.viewer, 'session:record', session.clinicId);
  }
}

async function payload(
  clientMutationId: string,
  context: SubgraphContext,
  work: () => Promise<{ adverseEventId: string }>,
): Promise<object> {
  try {
    const { adverseEventId } = await work();
    const found = await adverseEventsByIds(context.reader, [adverseEventId]);
    context.audit.note('AdverseEvent', found);
    return { adverseEvent: found[0] ?? null, userErrors: [], clientMutationId };
  } catch (error) {
    return { adverseEvent: null, userErrors: [userErrorFrom(error)], clientMutationId };
  }
}
