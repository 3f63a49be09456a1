import type { Transaction, WriteContext } from '@surcease/persistence';
import { type EpisodeTarget, lockEpisode } from '../../episode/lock-episode.js';
import { assertMayFollow, moveEpisode, tellClearance } from '../../episode/move-episode.js';
import { evaluateStored, storeEvaluation } from '../re-evaluate.js';

/** Has the rule table decide; whoever asks for it answers for the facts, never for the outcome. */
export async function decideEligibility(
  context: WriteContext,
  transaction: Transaction,
  input: EpisodeTarget,
  at: Date,
): Promise<{ episodeId: string }> {
  const episode = await lockEpisode(context, transaction, input, 'eligibility:decide');
  assertMayFollow(episode, 'DECIDE_ELIGIBILITY');
  const act = { at, actorId: context.viewer.accountId };
  const evaluation = await evaluateStored(transaction, episode, at);
  await storeEvaluation(transaction, episode, evaluation, act);
  await moveEpisode(transaction, episode, 'DECIDE_ELIGIBILITY', act, evaluation.outcome);
  await tellClearance(transaction, episode, at);
  return { episodeId: episode.id };
}
