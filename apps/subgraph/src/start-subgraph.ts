import { INTERNAL_KEY_ID, createInternalTokens, loadKeyPair } from '@surcease/identity';
import { type Bus, createNatsBus, createPostgresBus } from '@surcease/messaging';
import { createContextRuntime, reminderSenderOf } from '@surcease/network/context';
import { type Logger, createLogger } from '@surcease/observability';
import { createReaderPool, urlFor } from '@surcease/persistence';
import { type Environment, readEnvironment } from './env.js';
import { type ServedSubgraph, serveSubgraph } from './serve-subgraph.js';

/** Sets the one subgraph that the environment names to work. @throws Error where the environment does not fit. */
export async function startSubgraph(env: Environment = readEnvironment()): Promise<ServedSubgraph> {
  const { SUBGRAPH: name, DATABASE_URL: databaseUrl, SURCEASE_SECRET: secret } = env;
  await using starting = new AsyncDisposableStack();
  const logger = createLogger({ name: `subgraph-${name}`, level: env.SURCEASE_LOG_LEVEL });
  const bus = busOf(env, logger);
  if (bus) starting.use(bus);
  const probe = starting.use(
    createReaderPool({ url: urlFor(databaseUrl, secret, name), size: 1, statementTimeoutMs: 1_000 }),
  );
  const runtime = starting.use(
    await createContextRuntime(name, {
      databaseUrl,
      secret,
      logger,
      bus,
      reminderSender: reminderSenderOf(env, env.SURCEASE_PUBLIC_URL ?? ''),
    }),
  );
  const tokens = createInternalTokens({ kid: INTERNAL_KEY_ID, publicKeyPem: await publicKeyOf(env) });
  const { HOST: host, PORT: port } = env;
  const isReady = async () => (await probe.for(null).rows('select 1')).length === 1;
  const served = starting.use(
    await serveSubgraph({ host, port, subgraph: runtime.subgraph, schema: runtime.schema, tokens, logger, isReady }),
  );
  const owned = starting.move();
  return { port: served.port, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

/** Only sessions follow the event log; the others would hold a connection for nothing. */
function busOf({ SUBGRAPH, NATS_URL, DATABASE_URL, SURCEASE_SECRET }: Environment, logger: Logger): Bus | null {
  if (SUBGRAPH !== 'sessions') return null;
  if (NATS_URL !== undefined) return createNatsBus({ servers: [NATS_URL], logger });
  return createPostgresBus({
    connection: { connectionString: urlFor(DATABASE_URL, SURCEASE_SECRET, 'relay') },
    logger,
  });
}

async function publicKeyOf({ SURCEASE_INTERNAL_PUBLIC_KEY, SURCEASE_DATA_DIR = '' }: Environment): Promise<string> {
  return SURCEASE_INTERNAL_PUBLIC_KEY ?? (await loadKeyPair(SURCEASE_DATA_DIR)).publicKeyPem;
}
