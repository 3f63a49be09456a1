import type { Transaction, WriteContext } from '@surcease/persistence';
import { type EpisodeTarget, lockEpisode } from '../lock-episode.js';
import { moveEpisode } from '../move-episode.js';

/** Begins, or goes back to, following a patient up after a series. */
export async function beginFollowUp(
  context: WriteContext,
  transaction: Transaction,
  input: EpisodeTarget,
  at: Date,
): Promise<{ episodeId: string }> {
  const episode = await lockEpisode(context, transaction, input, 'episode:begin-follow-up');
  await moveEpisode(transaction, episode, 'BEGIN_FOLLOW_UP', { at, actorId: context.viewer.accountId });
  return { episodeId: episode.id };
}
