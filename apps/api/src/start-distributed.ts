import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKeyPair } from '@surcease/identity';
import { contextNames } from '@surcease/network';
import { announce } from './announce.js';
import { programPath, readEnvironment } from './env.js';
import { prepareInstallation, say } from './prepare.js';

const programOf = (app: string) => fileURLToPath(new URL(`../../${app}/dist/main.js`, import.meta.url));

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
    const ports = await Promise.all(contextNames.map(() => freePort()));
    const urls = contextNames.map((name, index) => `${name}=http://127.0.0.1:${ports[index]}/graphql`);
    await Promise.all([
      ...contextNames.map((name, index) =>
        run(owned, 'subgraph', { ...shared, SUBGRAPH: name, PORT: String(ports[index]) }),
      ),
      run(owned, 'worker', { ...shared, PORT: String(await freePort()) }),
    ]);
    await run(owned, 'gateway', {
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

/** Starts a process and waits until it says that it is ready. One that dies is started again. */
async function run(owned: AsyncDisposableStack, app: string, environment: Record<string, string>): Promise<void> {
  let stopping = false;
  let child: ChildProcess;
  const start = () => {
    child = fork(programOf(app), {
      env: { PATH: programPath(), ...environment },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.once('exit', () => {
      if (!stopping) setTimeout(() => !stopping && start(), 500).unref();
    });
    return child;
  };
  const first = start();
  owned.defer(async () => {
    stopping = true;
    await stop(child);
  });
  const outcome = await Promise.race([
    once(first, 'message').then(() => 'ready'),
    once(first, 'exit').then(() => 'ended'),
  ]);
  if (outcome === 'ended')
    throw new Error(`The process ${app} ${environment['SUBGRAPH'] ?? ''} ended before it was ready.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const deadline = setTimeout(() => child.kill('SIGKILL'), 12_000);
  await exited;
  clearTimeout(deadline);
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
