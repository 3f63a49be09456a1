import { BadInputError, IllegalTransitionError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { transitionsFrom } from '../../episode/episode.machine.js';
import { type EpisodeTarget, lockEpisode } from '../../episode/lock-episode.js';
import { touchEpisode } from '../../episode/move-episode.js';
import { requireInteger } from '../../input/require-input.js';
import { AuthorizationEntity, AuthorizationTransitionEntity } from '../coverage.entity.js';
import { coveredStates } from '../move-authorization.js';

export interface DraftAuthorization extends EpisodeTarget {
  payer: string;
  /** CPT or HCPCS codes, such as 96365; their descriptions are licensed and not kept. */
  procedureCodes: readonly string[];
  unitsRequested: number;
}

const MOST_UNITS = 100;

/** Begins a request for prior authorisation. One unit is one session. */
export async function draftAuthorization(
  context: WriteContext,
  transaction: Transaction,
  input: DraftAuthorization,
  at: Date,
): Promise<{ episodeId: string }> {
  const { em } = transaction;
  const episode = await lockEpisode(context, transaction, input, 'coverage:record');
  if (!coveredStates.includes(episode.state))
    throw new IllegalTransitionError(episode.state, 'DRAFT_AUTHORIZATION', transitionsFrom(episode.state));
  if (input.payer === 'SELF_PAY') throw new BadInputError('Nobody authorises what a patient pays.', ['input', 'payer']);
  for (const [index, code] of input.procedureCodes.entries())
    if (!/^([0-9]{5}|[A-Z][0-9]{4})$/.test(code))
      throw new BadInputError('Give a CPT or HCPCS code, such as 96365.', ['input', 'procedureCodes', String(index)]);
  const authorization = em.create(AuthorizationEntity, {
    id: newId('pauth'),
    episodeId: episode.id,
    clinicId: episode.clinicId,
    payer: input.payer,
    state: 'DRAFT',
    procedureCodes: [...input.procedureCodes],
    unitsRequested: requireInteger(input.unitsRequested, [1, MOST_UNITS], ['input', 'unitsRequested'], 'sessions'),
    unitsUsed: 0,
    createdAt: at,
    version: 1,
  });
  em.create(AuthorizationTransitionEntity, {
    id: newId('trn'),
    authorizationId: authorization.id,
    clinicId: episode.clinicId,
    seq: 1,
    transition: 'DRAFT',
    toState: 'DRAFT',
    at,
    actorId: context.viewer.accountId,
  });
  touchEpisode(episode);
  return { episodeId: episode.id };
}
