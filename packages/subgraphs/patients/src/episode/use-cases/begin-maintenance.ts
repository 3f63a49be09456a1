import type { Transaction, WriteContext } from '@surcease/persistence';
import { type EpisodeTarget, lockEpisode } from '../lock-episode.js';
import { moveEpisode } from '../move-episode.js';

/** Begins boosters to keep what a series has brought. */
export async function beginMaintenance(
  context: WriteContext,
  transaction: Transaction,
  input: EpisodeTarget,
  at: Date,
): Promise<{ episodeId: string }> {
  const episode = await lockEpisode(context, transaction, input, 'episode:begin-maintenance');
  await moveEpisode(transaction, episode, 'BEGIN_MAINTENANCE', { at, actorId: context.viewer.accountId });
  return { episodeId: episode.id };
}
