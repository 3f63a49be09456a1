import { BadInputError, IllegalTransitionError, NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { type EpisodeTarget, lockEpisode } from '../../episode/lock-episode.js';
import { tellClearance, touchEpisode } from '../../episode/move-episode.js';
import { optionalText } from '../../input/require-input.js';
import { canEnd } from '../consent-kinds.js';
import { ConsentEntity } from '../consent.entity.js';

export interface WithdrawConsent extends EpisodeTarget {
  consentId: string;
  reason?: string | null | undefined;
}

/**
 * Notes that a patient no longer consents; nobody needs to say why. The state stays and no infusion stops by itself:
 * new sessions are blocked by the clearance, and whether to stop a running one is for the clinicians at the chair.
 */
export async function withdrawConsent(
  context: WriteContext,
  transaction: Transaction,
  input: WithdrawConsent,
  at: Date,
): Promise<{ episodeId: string }> {
  const episode = await lockEpisode(context, transaction, input, 'consent:withdraw');
  const path = ['input', 'consentId'];
  const consent = await transaction.em.findOne(ConsentEntity, { id: input.consentId, episodeId: episode.id });
  if (!consent) throw new NotFoundError('The consent', path);
  if (!canEnd(consent.kind, episode.state)) throw new IllegalTransitionError(episode.state, 'WITHDRAW_CONSENT', []);
  if (consent.withdrawnAt) throw new BadInputError('This consent has been withdrawn already.', path);
  consent.withdrawnAt = at;
  consent.withdrawnBy = context.viewer.accountId;
  consent.withdrawalReason = optionalText(input.reason, ['input', 'reason']);
  touchEpisode(episode);
  await tellClearance(transaction, episode, at);
  return { episodeId: episode.id };
}
