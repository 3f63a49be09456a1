import type { SubgraphContext } from '@surcease/graphql-kit';
import { type FollowUpRow, followUpsBy } from './follow-up.repository.js';

/** The windows of an episode or of a patient's episodes; those of one request are read in one statement. */
export function followUpsOf(
  parent: 'episode' | 'patient',
  id: string,
  context: SubgraphContext,
): Promise<FollowUpRow[]> {
  return context.load(`followUpsOf:${parent}`, id, async (ids) => {
    const found = await followUpsBy(context.reader, parent, ids);
    for (const rows of found) noteFollowUps(rows, context);
    return found;
  });
}

/** A window is a fact about its patient's episode. */
export function noteFollowUps(rows: readonly FollowUpRow[], { audit }: SubgraphContext): void {
  audit.note(
    'Episode',
    rows.map(({ episodeId, clinicId }) => ({ id: episodeId, clinicId })),
  );
}
