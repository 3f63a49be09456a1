import { useMemo } from 'react';
import { useViewer } from '../../auth/ViewerProvider.js';
import { actorWords } from '../../format/actor-words.js';
import type { DeskSession } from './DeskContext.js';

interface Acted extends Pick<DeskSession, 'actors'> {
  clinic: { id: string } | null;
}

/** Who acted in a session, by their id: name and role at the clinic, as “by Ada Lovell, nurse”. */
export function useActorNames({ actors, clinic }: Acted): ReadonlyMap<string | null, string> {
  const viewer = useViewer();
  return useMemo(
    () => new Map(actors.map(({ id, ...actor }) => [id, actorWords({ actorId: id, ...actor }, clinic?.id, viewer.id)])),
    [actors, clinic?.id, viewer.id],
  );
}
