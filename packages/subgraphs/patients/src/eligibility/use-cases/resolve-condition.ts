import { BadInputError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { type EpisodeTarget, lockEpisode } from '../../episode/lock-episode.js';
import { tellClearance, touchEpisode } from '../../episode/move-episode.js';
import { requireText } from '../../input/require-input.js';
import { ConditionEntity } from '../eligibility.entity.js';

export interface ResolveCondition extends EpisodeTarget {
  conditionId: string;
  /** What was found or done. */
  resolution: string;
}

/**
 * Notes that what was asked for has been done, by whom and with what result. A fact that is missing is not resolved by
 * saying so: it is recorded in an assessment.
 */
export async function resolveCondition(
  context: WriteContext,
  transaction: Transaction,
  input: ResolveCondition,
  at: Date,
): Promise<{ episodeId: string }> {
  const episode = await lockEpisode(context, transaction, input, 'eligibility:resolve-condition');
  const path = ['input', 'conditionId'];
  const condition = await transaction.em.findOne(ConditionEntity, { id: input.conditionId, episodeId: episode.id });
  if (!condition) throw new NotFoundError('The condition', path);
  if (condition.resolvedAt) throw new BadInputError('This condition has been resolved already.', path);
  if (condition.kind === 'FACT_MISSING')
    throw new BadInputError('Record the missing fact in an assessment: that resolves this condition.', path);
  condition.resolution = requireText(input.resolution, ['input', 'resolution'], 1000);
  condition.resolvedAt = at;
  condition.resolvedBy = context.viewer.accountId;
  touchEpisode(episode);
  await tellClearance(transaction, episode, at);
  return { episodeId: episode.id };
}
