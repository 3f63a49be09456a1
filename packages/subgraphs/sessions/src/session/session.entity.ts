import { type InferEntity, defineEntity, p } from '@mikro-orm/postgresql';
import { BadInputError, ConflictError, IllegalTransitionError } from '@surcease/kernel';
import { type SessionState, type SessionTransition, nextState, reasonFor, transitionsFrom } from './session.machine.js';

/** A session as it is stored; what a transition touches, and the keys around it. */
export const SessionEntity = defineEntity({
  name: 'Session',
  schema: 'sessions',
  tableName: 'sessions',
  properties: {
    id: p.text().primary(),
    clinicId: p.text(),
    patientId: p.text(),
    providerId: p.text(),
    nurseId: p.text().nullable(),
    roomId: p.text().nullable(),
    chairNumber: p.integer().nullable(),
    planId: p.text().nullable(),
    episodeId: p.text().nullable(),
    protocolVersionId: p.text(),
    ordinal: p.integer(),
    kind: p.text().$type<'SERIES' | 'BOOSTER'>(),
    state: p.text().$type<SessionState>(),
    scheduledAt: p.datetime(),
    startedAt: p.datetime().nullable(),
    endedAt: p.datetime().nullable(),
    plannedDoseMicrograms: p.integer(),
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
    note: p.text().nullable(),
  },
});

interface Move {
  transition: SessionTransition;
  reason: string | null;
  at: Date;
}

/** @throws ConflictError where the session moved on meanwhile */
export function assertVersion({ version }: SessionRecord, expectedVersion: number): void {
  if (version !== expectedVersion)
    throw new ConflictError('The session has changed since it was read.', ['input', 'expectedVersion'], version);
}

/** @throws IllegalTransitionError where the table has no such move; BadInputError where its reason is missing */
export function assertMovable({ state }: SessionRecord, { transition, reason }: Omit<Move, 'at'>): void {
  if (nextState(state, transition) === null)
    throw new IllegalTransitionError(state, transition, transitionsFrom(state));
  const asked = reasonFor(transition);
  if (asked !== 'NONE' && !reason?.trim())
    throw new BadInputError(`${transition} needs a reason.`, ['input', 'reason']);
  if (Array.isArray(asked) && !asked.includes(reason?.trim()))
    throw new BadInputError(`The reason is one of ${asked.join(', ')}.`, ['input', 'reason']);
}

/** Moves a session on, and says from where. The move has been judged before. */
export function moveSession(session: SessionRecord, { transition, at }: Move): SessionState {
  const from = session.state;
  session.state = nextState(from, transition) ?? from;
  session.version += 1;
  if (transition === 'START_INFUSION') session.startedAt = at;
  if (transition === 'STOP' || (transition === 'TRANSFER' && (from === 'INFUSING' || from === 'PAUSED')))
    session.endedAt = at;
  return from;
}
