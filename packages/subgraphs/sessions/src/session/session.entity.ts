import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';
import { BadInputError, ConflictError, IllegalTransitionError } from '@surcease/kernel';
import {
  type SessionState,
  type SessionTransition,
  needsReason,
  nextState,
  transitionsFrom,
} from './session.machine.js';

/** A session as it is stored; what a transition touches, and the keys around it. */
export const SessionEntity = defineEntity({
  name: 'Session',
  schema: 'sessions',
  tableName: 'sessions',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    patientId: p.text(),
    state: p.text().$type<SessionState>(),
    startedAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    version: p.integer(),
  },
});
export type SessionRecord = InferEntity<typeof SessionEntity>;

/** One move of a session: append-only. */
export const TransitionEntity = defineEntity({
  name: 'Transition',
  schema: 'sessions',
  tableName: 'transitions',
  properties: {
    id: p.text().primary(),
    sessionId: p.text(),
    clinicId: p.text(),
    seq: p.integer(),
    transition: p.text(),
    fromState: p.text(),
    toState: p.text(),
    at: p.datetime(),
    actorId: p.text(),
    reason: p.text().nullable(),
  },
});

interface Move {
  transition: SessionTransition;
  expectedVersion: number;
  reason: string | null;
  at: Date;
}

/**
 * Moves a session on, and says from where.
 * @throws ConflictError where the session moved on meanwhile; IllegalTransitionError where the table has no such move.
 */
export function moveSession(session: SessionRecord, { transition, expectedVersion, reason, at }: Move): SessionState {
  if (session.version !== expectedVersion)
    throw new ConflictError(
      'The session has changed since it was read.',
      ['input', 'expectedVersion'],
      session.version,
    );
  const from = session.state;
  const to = nextState(from, transition);
  if (to === null) throw new IllegalTransitionError(from, transition, transitionsFrom(from));
  if (needsReason(transition) && !reason?.trim())
    throw new BadInputError(`${transition} needs a reason.`, ['input', 'reason']);
  session.state = to;
  session.version += 1;
  if (transition === 'START_INFUSION') session.startedAt = at;
  if (transition === 'STOP' || (transition === 'TRANSFER' && (from === 'INFUSING' || from === 'PAUSED')))
    session.endedAt = at;
  return from;
}
