import { BadInputError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { type EpisodeTarget, lockEpisode } from '../../episode/lock-episode.js';
import { tellClearance, touchEpisode } from '../../episode/move-episode.js';
import { SelfPayAgreementEntity } from '../coverage.entity.js';

/** Ends the agreement in force; what was given before stays as it was agreed. */
export async function endSelfPay(
  context: WriteContext,
  transaction: Transaction,
  input: EpisodeTarget,
  at: Date,
): Promise<{ episodeId: string }> {
  const episode = await lockEpisode(context, transaction, input, 'coverage:record');
  const agreement = await transaction.em.findOne(SelfPayAgreementEntity, { episodeId: episode.id, endedAt: null });
  if (!agreement) throw new BadInputError('No agreement is in force.', ['input', 'episodeId']);
  agreement.endedAt = at;
  agreement.endedBy = context.viewer.accountId;
  touchEpisode(episode);
  await tellClearance(transaction, episode, at);
  return { episodeId: episode.id };
}
