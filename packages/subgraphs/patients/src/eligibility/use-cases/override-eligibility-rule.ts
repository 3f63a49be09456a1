import { BadInputError, newId } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { type EpisodeTarget, lockEpisode } from '../../episode/lock-episode.js';
import { tellClearance, touchEpisode } from '../../episode/move-episode.js';
import { requireText } from '../../input/require-input.js';
import { EvaluationEntity, OverrideEntity } from '../eligibility.entity.js';
import { ruleById } from '../eligibility-rules.js';
import { reEvaluate } from '../re-evaluate.js';

export interface OverrideEligibilityRule extends EpisodeTarget {
  ruleId: string;
  reason: string;
}

/**
 * Sets one rule aside for one episode, with a reason. Only a rule that may be set aside, and that stands in the way now.
 * @throws BadInputError
 */
export async function overrideEligibilityRule(
  context: WriteContext,
  transaction: Transaction,
  input: OverrideEligibilityRule,
  at: Date,
): Promise<{ episodeId: string }> {
  const { em } = transaction;
  const episode = await lockEpisode(context, transaction, input, 'eligibility:override');
  const reason = requireText(input.reason, ['input', 'reason'], 1000);
  const path = ['input', 'ruleId'];
  const rule = ruleById(input.ruleId);
  if (rule?.severity !== 'BLOCK_OVERRIDABLE' || episode.state === 'CLOSED')
    throw new BadInputError('This rule cannot be overridden.', path);
  const [last] = await em.find(
    EvaluationEntity,
    { episodeId: episode.id },
    { orderBy: { evaluatedAt: 'desc', id: 'desc' }, limit: 1 },
  );
  const stands = [...(last?.fired ?? []), ...(last?.undetermined ?? [])].some(({ ruleId }) => ruleId === rule.id);
  const given = await em.count(OverrideEntity, { episodeId: episode.id, ruleId: rule.id, ruleVersion: rule.version });
  if (!stands || given > 0) throw new BadInputError('This rule does not stand in the way.', path);
  const act = { at, actorId: context.viewer.accountId };
  em.create(OverrideEntity, {
    id: newId('ovr'),
    episodeId: episode.id,
    clinicId: episode.clinicId,
    ruleId: rule.id,
    ruleVersion: rule.version,
    reason,
    overriddenAt: at,
    overriddenBy: act.actorId,
  });
  touchEpisode(episode);
  await reEvaluate(transaction, episode, act);
  await tellClearance(transaction, episode, at);
  return { episodeId: episode.id };
}
