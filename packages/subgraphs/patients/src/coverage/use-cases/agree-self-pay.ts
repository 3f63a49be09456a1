import { BadInputError, IllegalTransitionError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { edgeOf, transitionsFrom } from '../../episode/episode.machine.js';
import { type EpisodeTarget, lockEpisode } from '../../episode/lock-episode.js';
import { moveEpisode, tellClearance, touchEpisode } from '../../episode/move-episode.js';
import { requireInteger } from '../../input/require-input.js';
import { SelfPayAgreementEntity } from '../coverage.entity.js';
import { coveredStates } from '../move-authorization.js';

export interface AgreeSelfPay extends EpisodeTarget {
  pricePerSessionCents: number;
}

const MOST_CENTS = 1_000_000;

/** Records that the patient agrees to pay for sessions: the usual path, as insurers mostly do not. */
export async function agreeSelfPay(
  context: WriteContext,
  transaction: Transaction,
  input: AgreeSelfPay,
  at: Date,
): Promise<{ episodeId: string }> {
  const { em } = transaction;
  const episode = await lockEpisode(context, transaction, input, 'coverage:record');
  if (!coveredStates.includes(episode.state))
    throw new IllegalTransitionError(episode.state, 'AGREE_SELF_PAY', transitionsFrom(episode.state));
  if ((await em.count(SelfPayAgreementEntity, { episodeId: episode.id, endedAt: null })) > 0)
    throw new BadInputError('An agreement is in force. End it first.', ['input', 'episodeId']);
  const { accountId: actorId } = context.viewer;
  em.create(SelfPayAgreementEntity, {
    id: newId('spay'),
    episodeId: episode.id,
    clinicId: episode.clinicId,
    pricePerSessionCents: requireInteger(
      input.pricePerSessionCents,
      [1, MOST_CENTS],
      ['input', 'pricePerSessionCents'],
      'cents',
    ),
    agreedAt: at,
    recordedBy: actorId,
  });
  if (edgeOf('AGREE_SELF_PAY').from.includes(episode.state))
    await moveEpisode(transaction, episode, 'AGREE_SELF_PAY', { at, actorId });
  else touchEpisode(episode);
  await tellClearance(transaction, episode, at);
  return { episodeId: episode.id };
}
