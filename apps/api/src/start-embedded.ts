import { createAuditSealer, createPostgresBus } from '@surcease/messaging';
import { createNetwork } from '@surcease/network';
import { createDirectory, reminderSenderOf } from '@surcease/network/context';
import { createFront, createIdentity } from '@surcease/network/front';
import { demoAccounts } from '@surcease/demo-network';
import { createMetrics } from '@surcease/observability';
import { createConnectionPool, urlFor } from '@surcease/persistence';
import { announce } from './announce.js';
import { readEnvironment } from './env.js';
import { playLiveDemo } from './live-demo.js';
import { prepareInstallation } from './prepare.js';

/** Everything in this process, on one port. */
export async function startEmbedded(): Promise<AsyncDisposable> {
  const env = readEnvironment();
  const owned = new AsyncDisposableStack();
  try {
    const installation = owned.use(await prepareInstallation(env));
    const { databaseUrl, secret, logger, issuer, publicUrl, folder, isDemo } = installation;
    const database = { databaseUrl, secret };
    const relay = createConnectionPool({ url: urlFor(databaseUrl, secret, 'relay'), size: 2 });
    owned.defer(() => relay.end());
    const bus = owned.use(
      createPostgresBus({ connection: { connectionString: urlFor(databaseUrl, secret, 'relay') }, logger }),
    );
    owned.use(createAuditSealer({ pool: relay, logger }));
    const directory = owned.use(createDirectory(database));
    const network = owned.use(
      await createNetwork({ ...database, logger, bus, reminderSender: reminderSenderOf(env, publicUrl) }),
    );
    const origins = [publicUrl, `http://127.0.0.1:${env.PORT}`];
    const identity = owned.use(
      await createIdentity({
        ...database,
        issuer,
        isExternal: env.OIDC_ISSUER !== undefined,
        origins,
        dataFolder: folder.path,
        demoAccounts: isDemo ? demoAccounts : null,
        logger,
      }),
    );
    const front = owned.use(
      await createFront({
        ...database,
        host: env.HOST,
        port: env.PORT,
        origins,
        issuer,
        subgraphs: [...network.subgraphs],
        verifier: identity.verifier,
        identity: identity.provider,
        directory,
        isThrottled: env.SURCEASE_THROTTLE,
        logger,
        metrics: createMetrics(),
        isReady: async () => (await relay.query('select 1')).rowCount === 1,
      }),
    );
    announce(installation);
    const isPlayed = isDemo && env.OIDC_ISSUER === undefined && env.SURCEASE_DEMO_LIVE !== false;
    if (isPlayed) owned.use(await playLiveDemo(installation, `http://127.0.0.1:${front.port}`));
    return owned;
  } catch (error) {
    await owned.disposeAsync();
    throw error;
  }
}
