import type { SubgraphContext } from '@surcease/graphql-kit';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';
import { type QuestionnaireLinkRow, linksOfEpisodes } from './questionnaire-link.repository.js';

/** The links of one window of an episode, newest first; those of one request are read in one statement. */
export async function linksOfFollowUp(episodeId: string, window: FollowUpWindow, context: SubgraphContext) {
  const own = await context.load('linksOfEpisodes', episodeId, async (ids) => {
    const found = await linksOfEpisodes(context.reader, ids);
    context.audit.note('QuestionnaireLink', found);
    const byEpisode = Map.groupBy(found, (row) => row.episodeId);
    return ids.map((id): QuestionnaireLinkRow[] => byEpisode.get(id) ?? []);
  });
  return own.filter((link) => link.window === window);
}
