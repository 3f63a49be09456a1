import { EnvironmentError } from '@surcease/kernel';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { demoClientId, loadIdentitySecrets } from '@surcease/identity';
import { type Logger, createLogger } from '@surcease/observability';
import { migrateNetwork } from '@surcease/network';
import { StartupError } from '@surcease/persistence';
import { type DataFolder, openDataFolder, randomSecret } from './data-folder.js';
import { ensureDemoNetwork } from './demo.js';
import type { Environment } from './env.js';
import { openDatabase } from './open-database.js';

/** An installation that is ready to be served: the database runs, is migrated, and filled where it is a demo. */
export interface Installation extends AsyncDisposable {
  folder: DataFolder;
  databaseUrl: string;
  secret: string;
  isDemo: boolean;
  demoPassword: string;
  publicUrl: string;
  issuer: string;
  logger: Logger;
}

/** Does everything that comes before listening. @throws StartupError that says what to do. */
export async function prepareInstallation(env: Environment): Promise<Installation> {
  await assertPortFree(env.HOST, env.PORT);
  const logger = createLogger({ name: 'surcease', level: env.SURCEASE_LOG_LEVEL });
  const folder = openDataFolder(env.SURCEASE_DATA_DIR);
  const secret = env.SURCEASE_SECRET ?? folder.kept('secret', randomSecret);
  const isLoopback = ['127.0.0.1', 'localhost', '::1'].includes(env.HOST);
  const isDemo = env.SURCEASE_DEMO ?? (env.DATABASE_URL === undefined && isLoopback);
  if (!env.SURCEASE_THROTTLE && !(isDemo && isLoopback))
    throw new EnvironmentError(['SURCEASE_THROTTLE: 0 is for a demo on loopback alone.']);
  const demoPassword = folder.kept('demo-password', () => randomSecret().slice(0, 12));
  const owned = new AsyncDisposableStack();
  try {
    say(
      env.DATABASE_URL
        ? 'Connecting to the database …'
        : isFirstRun(folder)
          ? 'Creating the database …'
          : 'Starting the database …',
    );
    const database = owned.use(await openDatabase(env.DATABASE_URL, folder, logger));
    await migrateNetwork({ url: database.ownerUrl, secret });
    if (isDemo) {
      const network = { scale: env.SURCEASE_DEMO_SCALE, only: env.SURCEASE_DEMO_ONLY ?? null };
      await ensureDemoNetwork(database.ownerUrl, network, demoPassword);
    }
    const publicUrl = env.SURCEASE_PUBLIC_URL ?? `http://localhost:${env.PORT}`;
    const secrets = await loadIdentitySecrets(folder.path);
    if (isDemo) folder.write('cli-secret', secrets.demoClientSecret(demoClientId));
    return {
      folder,
      secret,
      isDemo,
      demoPassword,
      publicUrl,
      logger,
      databaseUrl: database.ownerUrl,
      issuer: env.OIDC_ISSUER ?? `${publicUrl}/oidc`,
      [Symbol.asyncDispose]: () => owned.disposeAsync(),
    };
  } catch (error) {
    await owned.disposeAsync();
    throw error;
  }
}

const isFirstRun = (folder: DataFolder) => !existsSync(`${folder.path}/postgres`);

/** Progress is for people; the last line and the table go to standard output too. */
export function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

async function assertPortFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    const { code } = error as { code?: string };
    const sentence =
      code === 'EADDRINUSE'
        ? `Port ${port} is in use: stop what listens there, or choose another, for example PORT=${port + 1} npm start.`
        : code === 'EACCES'
          ? `Port ${port} may not be used by this account: choose one above 1023, for example PORT=4000.`
          : `Port ${port} on ${host} cannot be used (${code}).`;
    throw new StartupError('PORT_IN_USE', sentence, { cause: error });
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}
