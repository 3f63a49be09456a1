import { readFileSync } from 'node:fs';
import { type PurposeOfUse, type Viewer } from '@surcease/authz';
import { loadNetwork } from '@surcease/demo-network';
import { type AuditEntry, type GatewayConfig, type GatewayDeps, createGateway } from '@surcease/gateway';
import { identityMigrations } from '@surcease/identity';
import { contextMigrations, createNetwork } from '@surcease/network';
import { createDirectory } from '@surcease/network/context';
import { neverThrottled } from '@surcease/network/front';
import type { Clock } from '@surcease/kernel';
import { createLogger } from '@surcease/observability';
import { createAuditSink } from '@surcease/persistence';
import { createTestDatabase } from '@surcease/persistence/testing';

const ANCHOR = new Date('2026-11-22T18:00:00Z');
export const SCALE = 0.05;
export const demoNetwork = { scale: SCALE, anchorDate: ANCHOR };

/** Points that never run out: these tests ask thousands of times. */
const boundless: Limiter['buckets'] = {
  take: (_key, _points, { maximumAvailable }) => ({
    allowed: true,
    currentlyAvailable: maximumAvailable,
    retryAfterSeconds: 0,
  }),
};

/** Limits have tests of their own; here whole types are asked for at once, on long ways. */
const spacious = { partnerCost: 1e9, staffCost: 1e9, nodes: 1e9, tokens: 10_000, depth: 20, operationMs: 60_000 };

/** What holds up who asks too much. */
export interface Limiter {
  limits?: NonNullable<GatewayConfig['limits']>;
  buckets: NonNullable<GatewayDeps['buckets']>;
  /** The time that the contexts go by. */
  clock?: Clock;
}

/** Nobody is held up. */
export const unlimited: Limiter = { limits: spacious, buckets: boundless };

/** The whole product in this process: the demo network in migrated tables, every context, and the gateway above. */
export async function startDemoWorld(serverUrl: string, limiter: Limiter = unlimited) {
  const owned = new AsyncDisposableStack();
  const database = owned.use(await createTestDatabase(serverUrl, [identityMigrations, ...contextMigrations]));
  const loaded = await loadNetwork(database.owner, demoNetwork);
  const logged: string[] = [];
  const logger = createLogger({ name: 'world', level: 'debug', destination: { write: (line) => logged.push(line) } });
  const config = { databaseUrl: database.ownerUrl, secret: database.secret };
  const network = owned.use(
    await createNetwork({ ...config, logger, bus: null, poolSize: 2, ...(limiter.clock && { clock: limiter.clock }) }),
  );
  const directory = owned.use(createDirectory(config));
  const sink = owned.use(createAuditSink({ url: database.urlOf('gateway'), size: 1 }));
  const audited: AuditEntry[] = [];
  const gateway = owned.use(
    createGateway(
      {
        supergraphSdl: readFileSync(new URL('../../../../schema/supergraph.graphql', import.meta.url), 'utf8'),
        subgraphs: [...network.subgraphs],
        limits: limiter.limits ?? {},
        neverThrottled,
      },
      {
        authenticate: () => ({ viewer: null, clientKey: 'nobody' }),
        auditSink: {
          async write(entries) {
            audited.push(...entries);
            await sink.write(entries);
          },
        },
        buckets: limiter.buckets,
        logger,
      },
    ),
  );

  return {
    database,
    loaded,
    logged,
    audited,
    network,
    gateway,
    async viewer(subject: string, purpose: PurposeOfUse | null = null): Promise<Viewer> {
      const viewer = await directory.viewerOf(subject, purpose);
      if (!viewer) throw new Error(`The demo network has no account ${subject}.`);
      return viewer;
    },
    /** Asks through the gateway; a request that is refused before it runs answers with errors alone. */
    async ask(viewer: Viewer | null, query: string, variables: Record<string, unknown> = {}) {
      const principal = { viewer, clientKey: viewer?.accountId ?? 'nobody' };
      const outcome = await gateway.execute({ params: { query, variables }, principal, requestId: 'req-of-tests' });
      if (!outcome.result) throw new Error('This answered with a stream.');
      return outcome.result;
    },
    /** One value of the database, as its owner sees it. */
    async idOf(statement: string, ...values: unknown[]): Promise<string> {
      const { rows } = await database.owner.query<{ id: string }>(statement, values);
      if (!rows[0]) throw new Error(`The demo network has no row for: ${statement}`);
      return rows[0].id;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

export type DemoWorld = Awaited<ReturnType<typeof startDemoWorld>>;
