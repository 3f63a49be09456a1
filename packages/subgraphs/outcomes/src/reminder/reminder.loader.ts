import type { SubgraphContext } from '@surcease/graphql-kit';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';
import { type ReminderRow, remindersOfEpisodes } from './reminder.repository.js';

/** The reminders of one window of an episode; those of one request are read in one statement. */
export async function remindersOfFollowUp(episodeId: string, window: FollowUpWindow, context: SubgraphContext) {
  const own = await context.load('remindersOfEpisodes', episodeId, async (ids) => {
    const found = await remindersOfEpisodes(context.reader, ids);
    context.audit.note('Reminder', found);
    const byEpisode = Map.groupBy(found, (row) => row.episodeId);
    return ids.map((id): ReminderRow[] => byEpisode.get(id) ?? []);
  });
  return own.filter((reminder) => reminder.window === window);
}
