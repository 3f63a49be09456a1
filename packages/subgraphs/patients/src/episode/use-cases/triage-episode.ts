import { BadInputError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { optionalText, requirePastInstant } from '../../input/require-input.js';
import { type EpisodeTarget, lockEpisode } from '../lock-episode.js';
import { moveEpisode } from '../move-episode.js';

export interface TriageEpisode extends EpisodeTarget {
  priority: string;
  /** When a clinician first spoke with the patient, where they have. */
  firstClinicalContactAt?: string | null | undefined;
  note?: string | null | undefined;
}

/** Accepts a referral and says how soon the patient is to be seen. */
export async function triageEpisode(
  context: WriteContext,
  transaction: Transaction,
  input: TriageEpisode,
  at: Date,
): Promise<{ episodeId: string }> {
  const episode = await lockEpisode(context, transaction, input, 'episode:triage');
  const path = ['input', 'firstClinicalContactAt'];
  const contact = input.firstClinicalContactAt && requirePastInstant(input.firstClinicalContactAt, at, path);
  if (contact && contact < episode.referralReceivedAt) throw new BadInputError('This is before the referral.', path);
  const reason = optionalText(input.note, ['input', 'note']);
  await moveEpisode(transaction, episode, 'TRIAGE', { at, actorId: context.viewer.accountId, reason });
  episode.triagePriority = input.priority;
  episode.triagedAt = at;
  if (contact) episode.firstClinicalContactAt = contact;
  return { episodeId: episode.id };
}
