import type { SubgraphContext } from '@surcease/graphql-kit';
import type { EpisodeRow } from './episode.repository.js';

/** Notes episodes for the audit trail on their way out. No row of an episode is answered past this. */
export function noteEpisodes<Row extends EpisodeRow | null>(context: SubgraphContext, rows: readonly Row[]) {
  context.audit.note('Episode', rows);
  return rows;
}
