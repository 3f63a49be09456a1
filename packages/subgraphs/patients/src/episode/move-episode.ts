import { DomainError, IllegalTransitionError, newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import { readClearance, sameClearance } from './care-clearance.js';
import { type EpisodeRecord, EpisodeTransitionEntity } from './episode.entity.js';
import { careClearanceChanged, episodeAdvanced } from './episode.events.js';
import { type EpisodeState, type EpisodeTransition, edgeOf, mayFollow, transitionsFrom } from './episode.machine.js';

/** Who does something to an episode, and when. */
export interface Act {
  at: Date;
  actorId: string;
  reason?: string | null;
}

/** @throws IllegalTransitionError, naming what is allowed, where the table has no such move from the present state. */
export function assertMayFollow({ state }: EpisodeRecord, transition: EpisodeTransition): void {
  if (mayFollow(state, transition)) return;
  throw new IllegalTransitionError(state, transition, transitionsFrom(state));
}

/** Refuses a move whose guard does not hold, saying what is missing and what is allowed instead. */
export function refuseMove({ state }: EpisodeRecord, transition: EpisodeTransition, missing: string): never {
  const allowed = transitionsFrom(state).filter((name) => name !== transition);
  throw new DomainError(
    'ILLEGAL_TRANSITION',
    `${transition} is not possible yet: ${missing} Allowed now: ${allowed.join(', ')}.`,
    ['input', 'transition'],
    { allowed },
  );
}

/**
 * Moves an episode on: its state, a row of its history, the patient's status, and the event.
 * @param to which of the states that the transition leads to; needed where facts decide
 * @throws IllegalTransitionError
 */
export async function moveEpisode(
  { em, raise }: Transaction,
  episode: EpisodeRecord,
  transition: EpisodeTransition,
  { at, actorId, reason = null }: Act,
  to: EpisodeState | undefined = edgeOf(transition).to[0],
): Promise<void> {
  assertMayFollow(episode, transition);
  if (to === undefined || !edgeOf(transition).to.includes(to)) throw new Error(`${transition} does not lead to ${to}.`);
  const fromState = episode.state;
  episode.state = to;
  episode.stateSince = at;
  episode.version += 1;
  em.create(EpisodeTransitionEntity, {
    id: newId('trn'),
    episodeId: episode.id,
    clinicId: episode.clinicId,
    seq: episode.version,
    transition,
    fromState,
    toState: to,
    at,
    actorId,
    reason,
  });
  raise(episodeAdvanced(episode, { transition, fromState, at, actorId }));
  await em.execute('update patients.patients set status = ? where id = ? and status <> ?', [
    statusIn(to),
    episode.patientId,
    statusIn(to),
  ]);
}

/** Another change of the episode than of its state: whoever read it before must read it again. */
export function touchEpisode(episode: EpisodeRecord): void {
  episode.version += 1;
}

/** Tells others of the clearance where anything in it has changed; in the transaction of what changed it. */
export async function tellClearance(transaction: Transaction, episode: EpisodeRecord, at: Date): Promise<void> {
  const clearance = await readClearance(transaction, episode.id, at);
  if (clearance === null || sameClearance(episode.clearance, clearance)) return;
  episode.clearance = clearance;
  transaction.raise(careClearanceChanged(episode, clearance, at));
}

/** Where a patient stands, from where their episode does. */
export function statusIn(state: EpisodeState): string {
  if (state === 'IN_SERIES' || state === 'MAINTENANCE' || state === 'CLOSED') return state;
  return state === 'SERIES_COMPLETE' || state === 'FOLLOW_UP' ? 'FOLLOW_UP' : 'INTAKE';
}
