import { BadInputError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { type EpisodeTarget, lockEpisode } from '../lock-episode.js';
import { moveEpisode } from '../move-episode.js';

export interface ScheduleAssessment extends EpisodeTarget {
  scheduledAt: string;
}

/** Sets the appointment of the initial assessment, or moves it. */
export async function scheduleAssessment(
  context: WriteContext,
  transaction: Transaction,
  input: ScheduleAssessment,
  at: Date,
): Promise<{ episodeId: string }> {
  const episode = await lockEpisode(context, transaction, input, 'episode:schedule-assessment');
  const scheduledAt = new Date(input.scheduledAt);
  if (scheduledAt <= at) throw new BadInputError('Give an instant to come.', ['input', 'scheduledAt']);
  await moveEpisode(transaction, episode, 'SCHEDULE_ASSESSMENT', { at, actorId: context.viewer.accountId });
  episode.assessmentScheduledAt = scheduledAt;
  return { episodeId: episode.id };
}
