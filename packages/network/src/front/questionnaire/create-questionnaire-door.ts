import { type Clock, systemClock } from '@surcease/kernel';
import type { Logger } from '@surcease/observability';
import { createReaderPool, createUnitOfWork, urlFor } from '@surcease/persistence';
import { createQuestionnaireDesk } from '@surcease/subgraph-outcomes';
import { createLinkTokens } from '@surcease/subgraph-outcomes/links';
import type { Router } from 'express';
import type { DatabaseConfig } from '../../context/database-config.js';
import { createQuestionnaireRouter } from './questionnaire-router.js';

/** The page of one-time links, with connections of its own: patients answer while the graph is busy. */
export interface QuestionnaireDoor extends AsyncDisposable {
  router: Router;
}

export function createQuestionnaireDoor({
  databaseUrl,
  secret,
  logger,
  clock = systemClock,
}: DatabaseConfig & { logger: Logger; clock?: Clock }): QuestionnaireDoor {
  const owned = new AsyncDisposableStack();
  const url = urlFor(databaseUrl, secret, 'outcomes');
  const readers = owned.use(createReaderPool({ url, size: 2 }));
  const unitOfWork = owned.use(createUnitOfWork({ context: 'outcomes', url, entities: [] }));
  const desk = createQuestionnaireDesk({ readers, unitOfWork, linkTokens: createLinkTokens(secret), clock });
  return {
    router: createQuestionnaireRouter({ desk, logger, clock }),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
