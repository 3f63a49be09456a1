import type { DefinedSubgraph, Subgraph } from '@surcease/graphql-kit';
import { createSigningTickets } from '@surcease/identity';
import { type Clock, systemClock } from '@surcease/kernel';
import {
  type Bus,
  type EventSubscriber,
  type LogTail,
  type PeriodicTask,
  createLogTail,
  createPeriodicTask,
  createSubscriberRunner,
} from '@surcease/messaging';
import type { Logger } from '@surcease/observability';
import {
  type ContextName,
  type UnitOfWorkConfig,
  createConnectionPool,
  createReaderPool,
  createUnitOfWork,
  urlFor,
} from '@surcease/persistence';
import { type ViewerDirectory, accessSubgraph, createViewerDirectory } from '@surcease/subgraph-access';
import { clinicsSubgraph } from '@surcease/subgraph-clinics';
import {
  type OutcomesServices,
  type ReminderSender,
  createLinkTokens,
  outcomesEntities,
  outcomesSubgraph,
  outcomesSubscribers,
  outcomesTasks,
} from '@surcease/subgraph-outcomes';
import { patientsEntities, patientsSubgraph, patientsSubscribers, patientsTasks } from '@surcease/subgraph-patients';
import {
  type ProtocolsServices,
  protocolsEntities,
  protocolsSubgraph,
  protocolsSubscribers,
  protocolsTasks,
} from '@surcease/subgraph-protocols';
import { providersSubgraph } from '@surcease/subgraph-providers';
import {
  type SessionsServices,
  sessionsEntities,
  sessionsSubgraph,
  sessionsSubscribers,
  sessionsTasks,
} from '@surcease/subgraph-sessions';

/** What every process of the network is told of the database. */
export interface DatabaseConfig {
  /** Host, port and database; the user in it is replaced by each role's own. */
  databaseUrl: string;
  /** What the roles' passwords are derived from. */
  secret: string;
}

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
}

/** A directory of viewers, for whoever authenticates or re-authorises. */
export function createDirectory({
  databaseUrl,
  secret,
  clock = systemClock,
}: DatabaseConfig & { clock?: Clock }): ViewerDirectory & AsyncDisposable {
  const readers = createReaderPool({ url: urlFor(databaseUrl, secret, 'access'), size: 2 });
  return { ...createViewerDirectory(readers, clock), [Symbol.asyncDispose]: () => readers[Symbol.asyncDispose]() };
}

/** All that any context works with; each asks for the part it needs. */
type ContextServices = SessionsServices & ProtocolsServices & OutcomesServices;

/** A context as its package offers it. */
interface ContextModule {
  subgraph: DefinedSubgraph<ContextServices>;
  entities: UnitOfWorkConfig['entities'];
  subscribers: readonly EventSubscriber[];
  tasks: readonly PeriodicTask<ContextServices>[];
}

const directory = { entities: [], subscribers: [], tasks: [] };

const modules: Record<ContextName, ContextModule> = {
  access: { subgraph: accessSubgraph, ...directory },
  clinics: { subgraph: clinicsSubgraph, ...directory },
  providers: { subgraph: providersSubgraph, ...directory },
  patients: {
    subgraph: patientsSubgraph,
    entities: [...patientsEntities],
    subscribers: patientsSubscribers,
    tasks: patientsTasks,
  },
  protocols: {
    subgraph: protocolsSubgraph,
    entities: [...protocolsEntities],
    subscribers: protocolsSubscribers,
    tasks: protocolsTasks,
  },
  sessions: {
    subgraph: sessionsSubgraph,
    entities: [...sessionsEntities],
    subscribers: sessionsSubscribers,
    tasks: sessionsTasks,
  },
  outcomes: {
    subgraph: outcomesSubgraph,
    entities: [...outcomesEntities],
    subscribers: outcomesSubscribers,
    tasks: outcomesTasks,
  },
};

/** Gives one context its connections and sets it to work; in its own process or beside the others. */
export function createContextRuntime(name: ContextName, config: ContextConfig): ContextRuntime {
  const { databaseUrl, secret, logger, bus, clock = systemClock, poolSize = 8 } = config;
  const { subgraph, entities, subscribers, tasks } = modules[name];
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
  return { subgraph: subgraph.create(services, log), [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
