import type { Viewer } from '@surcease/authz';
import type { Subgraph } from '@surcease/graphql-kit';
import { type Clock, systemClock } from '@surcease/kernel';
import { type Bus, createLogTail } from '@surcease/messaging';
import type { Logger } from '@surcease/observability';
import {
  type ContextName,
  createConnectionPool,
  createReaderPool,
  createUnitOfWork,
  urlFor,
} from '@surcease/persistence';
import { type ViewerDirectory, accessSubgraph, createViewerDirectory } from '@surcease/subgraph-access';
import { clinicsSubgraph } from '@surcease/subgraph-clinics';
import { outcomesEntities, outcomesSubgraph } from '@surcease/subgraph-outcomes';
import { patientsSubgraph } from '@surcease/subgraph-patients';
import { protocolsSubgraph } from '@surcease/subgraph-protocols';
import { providersSubgraph } from '@surcease/subgraph-providers';
import { sessionsEntities, sessionsSubgraph } from '@surcease/subgraph-sessions';

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

/** Gives one context its connections and sets it to work; in its own process or beside the others. */
export function createContextRuntime(name: ContextName, config: ContextConfig): ContextRuntime {
  const { databaseUrl, secret, logger, clock = systemClock, poolSize = 8 } = config;
  const url = urlFor(databaseUrl, secret, name);
  const log = logger.child({ context: name });
  const readers = createReaderPool({ url, size: poolSize });
  const base = { readers, clock };
  if (name === 'sessions') return createSessionsRuntime(config, base, log);
  if (name === 'outcomes') return createOutcomesRuntime(config, base, log);
  return {
    subgraph: plainSubgraphs[name].create(base, log),
    [Symbol.asyncDispose]: () => readers[Symbol.asyncDispose](),
  };
}

/** Contexts that need no more than to read. */
const plainSubgraphs = {
  access: accessSubgraph,
  clinics: clinicsSubgraph,
  providers: providersSubgraph,
  patients: patientsSubgraph,
  protocols: protocolsSubgraph,
};

type BaseServices = Pick<Parameters<typeof clinicsSubgraph.create>[0], 'readers' | 'clock'>;

function createOutcomesRuntime(
  { databaseUrl, secret }: ContextConfig,
  base: BaseServices,
  log: Logger,
): ContextRuntime {
  const owned = new AsyncDisposableStack();
  owned.use(base.readers);
  const url = urlFor(databaseUrl, secret, 'outcomes');
  const unitOfWork = owned.use(createUnitOfWork({ context: 'outcomes', url, entities: outcomesEntities }));
  return {
    subgraph: outcomesSubgraph.create({ ...base, unitOfWork }, log),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

function createSessionsRuntime(
  { databaseUrl, secret, bus }: ContextConfig,
  base: BaseServices,
  log: Logger,
): ContextRuntime {
  const owned = new AsyncDisposableStack();
  owned.use(base.readers);
  const unitOfWork = owned.use(
    createUnitOfWork({ context: 'sessions', url: urlFor(databaseUrl, secret, 'sessions'), entities: sessionsEntities }),
  );
  const relay = createConnectionPool({ url: urlFor(databaseUrl, secret, 'relay'), size: 2 });
  owned.defer(() => relay.end());
  const tail = owned.use(createLogTail({ pool: relay, bus, logger: log }));
  const directory = owned.use(createDirectory({ databaseUrl, secret, clock: base.clock }));
  const viewerNow = (viewer: Viewer) => directory.viewerOf(viewer.subject, viewer.purpose);
  return {
    subgraph: sessionsSubgraph.create({ ...base, unitOfWork, tail, viewerNow }, log),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
