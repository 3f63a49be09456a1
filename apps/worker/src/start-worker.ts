import { createAuditSealer, createNatsBus, createPostgresBus, relayWakeUps } from '@surcease/messaging';
import { createLogger } from '@surcease/observability';
import { urlFor } from '@surcease/persistence';
import pg from 'pg';
import { type Environment, readEnvironment } from './env.js';
import { serveHealth } from './serve-health.js';

/** Seals the audit trail and passes wake-ups on to NATS. Any number may run. @throws Error where the environment does not fit. */
export async function startWorker(env: Environment = readEnvironment()): Promise<AsyncDisposable & { port: number }> {
  await using starting = new AsyncDisposableStack();
  const logger = createLogger({ name: 'worker', level: env.SURCEASE_LOG_LEVEL });
  const connectionString = urlFor(env.DATABASE_URL, env.SURCEASE_SECRET, 'relay');
  const pool = new pg.Pool({ connectionString, max: 2 });
  pool.on('error', () => undefined); // An idle connection that broke is replaced at the next checkout.
  starting.defer(() => pool.end());
  starting.use(createAuditSealer({ pool, logger }));
  if (env.NATS_URL !== undefined) {
    const nats = starting.use(createNatsBus({ servers: [env.NATS_URL], logger }));
    const postgres = starting.use(createPostgresBus({ connection: { connectionString }, logger }));
    starting.use(relayWakeUps(postgres, nats));
  }
  const isReady = async () => (await pool.query('select 1')).rowCount === 1;
  const health = starting.use(await serveHealth({ host: env.HOST, port: env.PORT, isReady }));
  const owned = starting.move();
  return { port: health.port, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
