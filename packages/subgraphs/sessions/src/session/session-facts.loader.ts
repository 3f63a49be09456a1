import type { SubgraphContext } from '@surcease/graphql-kit';
import type { SessionFacts } from './session-facts.js';
import { factsOfSessions } from './session-facts.repository.js';

/** The facts that the rules of a session are decided by, read once a request however many fields ask. */
export function loadFacts(sessionId: string, context: SubgraphContext): Promise<SessionFacts> {
  return context.load('sessionFacts', sessionId, (ids) =>
    factsOfSessions(context.reader, ids, context.services.clock.now()),
  );
}
