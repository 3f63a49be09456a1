import type { Transaction, WriteContext } from '@surcease/persistence';
import { optionalText } from '../../input/require-input.js';
import type { CloseReason } from '../episode.machine.js';
import { type EpisodeTarget, lockEpisode } from '../lock-episode.js';
import { moveEpisode } from '../move-episode.js';

export interface CloseEpisode extends EpisodeTarget {
  closeReason: CloseReason;
  note?: string | null | undefined;
}

/** Ends an episode, from any state that does not end it already. */
export async function closeEpisode(
  context: WriteContext,
  transaction: Transaction,
  input: CloseEpisode,
  at: Date,
): Promise<{ episodeId: string }> {
  const episode = await lockEpisode(context, transaction, input, 'episode:close');
  const reason = optionalText(input.note, ['input', 'note']);
  if (episode.state !== 'CLOSED') episode.closeReason = input.closeReason;
  await moveEpisode(transaction, episode, 'CLOSE', { at, actorId: context.viewer.accountId, reason });
  return { episodeId: episode.id };
}
