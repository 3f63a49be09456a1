import { demoAccounts } from '@surcease/demo-network';
import { INTERNAL_KEY_ID, createInternalTokens, loadKeyPair } from '@surcease/identity';
import { createDirectory } from '@surcease/network/context';
import { createFront, createIdentity } from '@surcease/network/front';
import { createLogger, createMetrics } from '@surcease/observability';
import { readEnvironment } from './env.js';

/** The front alone: plans over subgraphs that run elsewhere. */
export async function startGateway(): Promise<AsyncDisposable> {
  const env = readEnvironment();
  const owned = new AsyncDisposableStack();
  try {
    const logger = createLogger({ name: 'gateway', level: env.SURCEASE_LOG_LEVEL });
    const database = { databaseUrl: env.DATABASE_URL, secret: env.SURCEASE_SECRET };
    const issuer = env.OIDC_ISSUER ?? `${env.SURCEASE_PUBLIC_URL}/oidc`;
    const origins = [env.SURCEASE_PUBLIC_URL, `http://127.0.0.1:${env.PORT}`];
    const { privateKeyPem } = await loadKeyPair(env.SURCEASE_DATA_DIR);
    const directory = owned.use(createDirectory(database));
    const identity = owned.use(
      await createIdentity({
        ...database,
        issuer,
        isExternal: env.OIDC_ISSUER !== undefined,
        origins,
        dataFolder: env.SURCEASE_DATA_DIR,
        demoAccounts: env.SURCEASE_DEMO ? demoAccounts : null,
        logger,
      }),
    );
    const subgraphs = Object.entries(env.SUBGRAPH_URLS).map(([name, url]) => ({ name, url }));
    owned.use(
      await createFront({
        ...database,
        host: env.HOST,
        port: env.PORT,
        origins,
        issuer,
        subgraphs,
        verifier: identity.verifier,
        identity: identity.provider,
        internalTokens: createInternalTokens({ kid: INTERNAL_KEY_ID, privateKeyPem }),
        directory,
        logger,
        metrics: createMetrics(),
        isReady: async () => (await Promise.all(subgraphs.map(({ url }) => isUp(url)))).every(Boolean),
      }),
    );
    return owned;
  } catch (error) {
    await owned.disposeAsync();
    throw error;
  }
}

async function isUp(url: string): Promise<boolean> {
  const response = await fetch(new URL('/health/ready', url), { signal: AbortSignal.timeout(1_000) });
  return response.ok;
}
