import type { Viewer } from '@surcease/authz';
import { askSubgraph } from '@surcease/graphql-kit/testing';
import type { Clock } from '@surcease/kernel';
import { createLogger } from '@surcease/observability';
import { createUnitOfWork } from '@surcease/persistence';
import { type TestDatabase, createTestDatabase } from '@surcease/persistence/testing';
import {
  createQuestionnaireDesk,
  outcomesEntities,
  outcomesMigrations,
  outcomesSubgraph,
} from '@surcease/subgraph-outcomes';
import { createLinkTokens } from '@surcease/subgraph-outcomes/links';
import { inject } from 'vitest';

/** The outcomes subgraph on a database of its own. */
export async function startOutcomes(clock: Clock) {
  const owned = new AsyncDisposableStack();
  const database: TestDatabase = owned.use(await createTestDatabase(inject('databaseUrl'), [outcomesMigrations]));
  // Dropping the database may cut off an idle connection of its owner, of which a pool tells as an error.
  database.owner.on('error', () => undefined);
  const unitOfWork = owned.use(
    createUnitOfWork({ context: 'outcomes', url: database.urlOf('outcomes'), entities: outcomesEntities }),
  );
  const readers = database.readers('outcomes');
  const linkTokens = createLinkTokens('secret of tests');
  const services = { readers, clock, unitOfWork, linkTokens, reminderSender: null };
  const subgraph = outcomesSubgraph.create(services, createLogger({ name: 'test', level: 'silent' }));
  return {
    database,
    services,
    unitOfWork,
    linkTokens,
    desk: createQuestionnaireDesk({ readers, unitOfWork, linkTokens, clock }),
    ask: (viewer: Viewer | null, text: string, variables?: Record<string, unknown>) =>
      askSubgraph(subgraph, viewer, text, variables),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

export type OutcomesWorld = Awaited<ReturnType<typeof startOutcomes>>;
