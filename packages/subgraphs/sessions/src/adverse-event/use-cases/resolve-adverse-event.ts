import { LockMode } from '@mikro-orm/postgresql';
import { BadInputError, ConflictError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { rememberActor } from '../../actor/remember-actor.js';
import { assertMayDo } from '../../alarm/alarm.policy.js';
import { SessionEntity } from '../../session/session.entity.js';
import { assertMayBeRecorded } from '../../vital-signs/recording-states.js';
import type { AdverseEventOutcome } from '../adverse-event-catalogue.js';
import { AdverseEventEntity } from '../adverse-event.entity.js';
import { adverseEventResolved } from '../adverse-event.events.js';

export interface ResolveAdverseEvent {
  adverseEventId: string;
  outcome: AdverseEventOutcome;
  resolvedAt: string | null;
}

/** Says how an adverse event ended, once. */
export async function resolveAdverseEvent(
  context: WriteContext,
  transaction: Transaction,
  { adverseEventId, outcome, ...input }: ResolveAdverseEvent,
  at: Date,
): Promise<{ adverseEventId: string }> {
  const { em, raise, wrote } = transaction;
  const event = await em.findOne(AdverseEventEntity, adverseEventId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const session = event && (await em.findOne(SessionEntity, event.sessionId));
  if (!event || !session) throw new NotFoundError('The adverse event', ['input', 'adverseEventId']);
  assertMayDo(context.viewer, 'session:record', event.clinicId, 'The adverse event', 'adverseEventId');
  assertMayBeRecorded('ADVERSE_EVENT', session.state);
  if (event.resolvedAt)
    throw new ConflictError('How it ended is written down already.', ['input', 'adverseEventId'], 1);
  const resolvedAt = input.resolvedAt === null ? at : new Date(input.resolvedAt);
  if (resolvedAt < event.occurredAt) throw new BadInputError('It ended before it began.', ['input', 'resolvedAt']);
  if (resolvedAt > at) throw new BadInputError('This lies in the future.', ['input', 'resolvedAt']);
  const actorId = await rememberActor(context, transaction);
  Object.assign(event, { resolvedAt, outcome, resolvedBy: actorId });
  raise(adverseEventResolved(event, { patientId: session.patientId, actorId }, at));
  wrote(event.clinicId, 'AdverseEvent', event.id);
  wrote(event.clinicId, 'Patient', session.patientId);
  return { adverseEventId };
}
