import type { SubgraphContext } from '@surcease/graphql-kit';
import { type ActorRow, actorsByIds } from './actor.repository.js';

/** Who acted; those of one request are read in one statement. */
export function actorOf(id: string | null, context: SubgraphContext): Promise<ActorRow> | null {
  return id === null ? null : context.load('actors', id, (ids) => actorsByIds(context.reader, ids));
}
