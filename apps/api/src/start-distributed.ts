import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { loadKeyPair } from '@surcease/identity';
import { contexts } from '@surcease/persistence';
import { announce } from './announce.js';
import { createChildProcesses } from './child-processes.js';
import { programPath, readEnvironment } from './env.js';
import { prepareInstallation, say } from './prepare.js';

/** Gateway, worker and each subgraph as processes of their own on loopback, over one database. */
export async function startDistributed(): Promise<AsyncDisposable> {
  const env = readEnvironment();
  const owned = new AsyncDisposableStack();
  try {
    const installation = owned.use(await prepareInstallation(env));
    await loadKeyPair(installation.folder.path);
    const natsUrl = env.NATS_URL ?? (await startNats(owned));
    say(natsUrl ? 'Wake-ups over NATS.' : 'Wake-ups over PostgreSQL.');
    const shared = {
      DATABASE_URL: withoutUser(installation.databaseUrl),
      SURCEASE_SECRET: installation.secret,
      SURCEASE_DATA_DIR: installation.folder.path,
      SURCEASE_LOG_LEVEL: env.SURCEASE_LOG_LEVEL,
      ...(natsUrl !== undefined && { NATS_URL: natsUrl }),
    };
    const { SURCEASE_REMINDER_WEBHOOK: webhook = '', SURCEASE_REMINDER_SECRET: webhookSecret = '' } = env;
    const reminders = {
      SURCEASE_REMINDER_WEBHOOK: webhook,
      SURCEASE_REMINDER_SECRET: webhookSecret,
      SURCEASE_PUBLIC_URL: installation.publicUrl,
    };
    const ports = await Promise.all(contexts.map(() => freePort()));
    const urls = contexts.map((name, index) => `${name}=http://127.0.0.1:${ports[index]}/graphql`);
    const processes = owned.use(createChildProcesses());
    await Promise.all([
      ...contexts.map((name, index) =>
        processes.run('subgraph', {
          ...shared,
          ...(name === 'outcomes' && reminders),
          SUBGRAPH: name,
          PORT: String(ports[index]),
        }),
      ),
      processes.run('worker', { ...shared, PORT: String(await freePort()) }),
    ]);
    await processes.run('gateway', {
      ...shared,
      HOST: env.HOST,
      PORT: String(env.PORT),
      SURCEASE_PUBLIC_URL: installation.publicUrl,
      SUBGRAPH_URLS: urls.join(','),
      SURCEASE_DEMO: installation.isDemo ? '1' : '0',
      ...(env.OIDC_ISSUER !== undefined && { OIDC_ISSUER: env.OIDC_ISSUER }),
    });
    installation.folder.write(
      'distributed.json',
      JSON.stringify(Object.fromEntries(urls.map((pair) => pair.split('=')))),
    );
    announce(installation);
    return owned;
  } catch (error) {
    await owned.disposeAsync();
    throw error;
  }
}

/** The processes get each role's own password from the secret; the owner's stays here. */
function withoutUser(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = '';
  url.password = '';
  return url.toString();
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Runs a program for as long as somebody holds the other end of standard input: it must not outlive us, however we end. */
const WHILE_READ_FROM = '"$0" "$@" & read _; kill $!; wait';

/** A NATS server of our own where one is installed and none is named. */
async function startNats(owned: AsyncDisposableStack): Promise<string | undefined> {
  const program = programPath()
    .split(delimiter)
    .map((folder) => join(folder, 'nats-server'))
    .find(isExecutable);
  if (program === undefined) return undefined;
  const port = await freePort();
  const server = [program, '--addr', '127.0.0.1', '--port', String(port)];
  const child = spawn('/bin/sh', ['-c', WHILE_READ_FROM, ...server], { stdio: ['pipe', 'ignore', 'ignore'] });
  owned.defer(async () => {
    const exited = once(child, 'exit');
    child.stdin.end();
    await exited;
  });
  return `nats://127.0.0.1:${port}`;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
