import { IllegalTransitionError, newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import type { EpisodeState } from '../episode/episode.machine.js';
import type { Act } from '../episode/move-episode.js';
import {
  type AuthorizationTransition,
  authorizationEdge,
  authorizationTransitionsFrom,
} from './authorization.machine.js';
import { type AuthorizationRecord, AuthorizationTransitionEntity } from './coverage.entity.js';

/** States in which coverage is asked for, used or renewed. */
export const coveredStates: readonly EpisodeState[] = [
  'COVERAGE_PENDING',
  'AUTHORIZED',
  'SELF_PAY',
  'DENIED',
  'APPEAL',
  'PLANNED',
  'IN_SERIES',
  'SERIES_COMPLETE',
  'FOLLOW_UP',
  'MAINTENANCE',
];

/** Moves an authorisation and keeps the move. @throws IllegalTransitionError where its table has no such move. */
export function moveAuthorization(
  { em }: Transaction,
  authorization: AuthorizationRecord,
  transition: AuthorizationTransition,
  { at, actorId, reason = null }: Act,
): void {
  const { from, to } = authorizationEdge(transition);
  const fromState = authorization.state;
  if (!from.includes(fromState))
    throw new IllegalTransitionError(fromState, transition, authorizationTransitionsFrom(fromState));
  authorization.state = to;
  authorization.version += 1;
  em.create(AuthorizationTransitionEntity, {
    id: newId('trn'),
    authorizationId: authorization.id,
    clinicId: authorization.clinicId,
    seq: authorization.version,
    transition,
    fromState,
    toState: to,
    at,
    actorId,
    reason,
  });
}
