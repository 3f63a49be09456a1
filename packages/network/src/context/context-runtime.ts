import type { Subgraph } from '@surcease/graphql-kit';
import { createSigningTickets } from '@surcease/identity';
import { type Clock, systemClock } from '@surcease/kernel';
import { type Bus, type LogTail, createLogTail, createPeriodicTask, createSubscriberRunner } from '@surcease/messaging';
import type { Logger } from '@surcease/observability';
import {
  type ContextName,
  createConnectionPool,
  createReaderPool,
  createUnitOfWork,
  urlFor,
} from '@surcease/persistence';
import { type ReminderSender, createLinkTokens } from '@surcease/subgraph-outcomes/links';
import type { GraphQLSchema } from 'graphql';
import { type ContextServices, contextModules } from './context-modules.js';
import { createDirectory } from './create-directory.js';
import type { DatabaseConfig } from './database-config.js';

export interface ContextConfig extends DatabaseConfig {
  logger: Logger;
  /** Wakes readers of the event log; null leaves them to poll. */
  bus: Bus | null;
  clock?: Clock;
  /** Connections for reads. */
  poolSize?: number;
  /** Where reminders to patients go; they stay listed as not sent where left out. */
  reminderSender?: ReminderSender | null;
}

/** One context at work. */
export interface ContextRuntime extends AsyncDisposable {
  subgraph: Subgraph;
  /** The subgraph's own, as it is composed. */
  schema: GraphQLSchema;
}

/** Gives one context its connections and sets it to work; in its own process or beside the others. */
export async function createContextRuntime(name: ContextName, config: ContextConfig): Promise<ContextRuntime> {
  const { databaseUrl, secret, logger, bus, clock = systemClock, poolSize = 8 } = config;
  const { subgraph, entities, subscribers, tasks } = await contextModules[name]();
  const log = logger.child({ context: name });
  const url = urlFor(databaseUrl, secret, name);
  const owned = new AsyncDisposableStack();
  const readers = owned.use(createReaderPool({ url, size: poolSize }));
  const unitOfWork = owned.use(createUnitOfWork({ context: name, url, entities }));
  const pool = createConnectionPool({ url: urlFor(databaseUrl, secret, 'relay'), size: 4 });
  owned.defer(() => pool.end());
  const accounts = owned.use(createDirectory({ databaseUrl, secret, clock }));
  const signingTickets = createSigningTickets({ secret }, { clock });
  let tail: LogTail | undefined;
  const services: ContextServices = {
    readers,
    clock,
    unitOfWork,
    linkTokens: createLinkTokens(secret),
    reminderSender: config.reminderSender ?? null,
    // Made when somebody first follows the log: a context without subscriptions need not read it.
    get tail() {
      return (tail ??= owned.use(createLogTail({ pool, bus, logger: log })));
    },
    readSigningTicket: (ticket) => signingTickets.read(ticket),
    viewerNow: ({ subject, purpose }) => {
      const present = accounts.viewerAtHand(subject, purpose);
      return present === undefined ? accounts.viewerOf(subject, purpose) : present;
    },
  };
  if (subscribers.length > 0)
    owned.use(createSubscriberRunner({ context: name, subscribers, unitOfWork, pool, bus, logger: log }));
  for (const task of tasks)
    owned.use(createPeriodicTask({ ...task, pool, logger: log, run: () => task.run(services) }));
  return {
    subgraph: subgraph.create(services, log),
    schema: subgraph.schema,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
