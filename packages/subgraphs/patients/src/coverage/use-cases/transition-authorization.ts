import { BadInputError, ConflictError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { edgeOf } from '../../episode/episode.machine.js';
import { type EpisodeTarget, lockEpisode } from '../../episode/lock-episode.js';
import { moveEpisode, tellClearance, touchEpisode } from '../../episode/move-episode.js';
import { optionalText, requireInteger, requireText } from '../../input/require-input.js';
import { type AuthorizationTransition, authorizationEdge } from '../authorization.machine.js';
import { AuthorizationEntity, type AuthorizationRecord } from '../coverage.entity.js';
import { moveAuthorization } from '../move-authorization.js';

export interface TransitionAuthorization extends EpisodeTarget {
  authorizationId: string;
  expectedAuthorizationVersion: number;
  transition: AuthorizationTransition;
  reason?: string | null | undefined;
  unitsApproved?: number | null | undefined;
  validFrom?: string | null | undefined;
  validTo?: string | null | undefined;
}

/** What an authorisation's move does to its episode, where the episode stands so that it can. */
const episodeMoves = { APPROVE: 'AUTHORIZE', APPROVE_IN_PART: 'AUTHORIZE', DENY: 'DENY', APPEAL: 'APPEAL' } as const;

/** Takes a prior authorisation on, and its episode with it. */
export async function transitionAuthorization(
  context: WriteContext,
  transaction: Transaction,
  input: TransitionAuthorization,
  at: Date,
): Promise<{ episodeId: string }> {
  const episode = await lockEpisode(context, transaction, input, 'coverage:record');
  const authorization = await transaction.em.findOne(AuthorizationEntity, {
    id: input.authorizationId,
    episodeId: episode.id,
  });
  if (!authorization) throw new NotFoundError('The authorisation', ['input', 'authorizationId']);
  if (authorization.version !== input.expectedAuthorizationVersion)
    throw new ConflictError(
      'The authorisation has changed since it was read.',
      ['input', 'expectedAuthorizationVersion'],
      authorization.version,
    );
  const { system, needs } = authorizationEdge(input.transition);
  if (system) throw new BadInputError('Only time does this.', ['input', 'transition']);
  const path = ['input', 'reason'];
  const reason = needs === 'REASON' ? requireText(input.reason, path) : optionalText(input.reason, path);
  const act = { at, actorId: context.viewer.accountId, reason };
  moveAuthorization(transaction, authorization, input.transition, act);
  note(authorization, input, at);
  const move = input.transition in episodeMoves && episodeMoves[input.transition as keyof typeof episodeMoves];
  if (move && edgeOf(move).from.includes(episode.state)) await moveEpisode(transaction, episode, move, act);
  else touchEpisode(episode);
  await tellClearance(transaction, episode, at);
  return { episodeId: episode.id };
}

/** What the payer's answer says. @throws BadInputError where an approval names no sessions or no days. */
function note(authorization: AuthorizationRecord, input: TransitionAuthorization, at: Date): void {
  if (input.transition === 'SUBMIT') authorization.submittedAt = at;
  if (input.transition === 'DENY') authorization.denialReason = input.reason ?? null;
  if (authorizationEdge(input.transition).needs === 'UNITS_AND_VALIDITY') approve(authorization, input, at);
  if (['APPROVE', 'APPROVE_IN_PART', 'DENY'].includes(input.transition)) authorization.decidedAt = at;
}

function approve(authorization: AuthorizationRecord, input: TransitionAuthorization, at: Date): void {
  const { unitsRequested, unitsUsed } = authorization;
  const most = input.transition === 'APPROVE' ? unitsRequested : Math.max(1, unitsRequested - 1);
  const least = input.transition === 'APPROVE' ? unitsRequested : Math.max(1, unitsUsed);
  authorization.unitsApproved = requireInteger(
    input.unitsApproved ?? 0,
    [least, most],
    ['input', 'unitsApproved'],
    'sessions',
  );
  if (!input.validFrom) throw new BadInputError('Say from which day it holds.', ['input', 'validFrom']);
  if (!input.validTo || input.validTo < input.validFrom || input.validTo < at.toISOString().slice(0, 10))
    throw new BadInputError('Say until which day it holds, not before today.', ['input', 'validTo']);
  authorization.validFrom = input.validFrom;
  authorization.validTo = input.validTo;
}
