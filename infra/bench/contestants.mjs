import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { countingStatement } from './cases.mjs';
import { serverFlags } from '../../packages/tooling/bin/server-flags.mjs';
import { options, root } from './options.mjs';

const peer = (name) => join(root, 'infra/bench/peers', name);

/**
 * The product: embedded in one process, in production mode, all walls and audit on.
 * @param folder holds its secrets, beside its database
 */
export async function startSurcease(databaseUrl, nodeOptions = [], { folder = options.folder, environment = {} } = {}) {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    SURCEASE_DATA_DIR: folder,
    SURCEASE_DEMO: '1',
    SURCEASE_DEMO_LIVE: '0',
    SURCEASE_DEMO_SCALE: String(options.scale),
    SURCEASE_THROTTLE: '0',
    ...environment,
  };
  const child = spawn(process.execPath, [...serverFlags, ...nodeOptions, join(root, 'apps/api/dist/main.js')], {
    env,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  await firstLine(
    child,
    (line) => line.startsWith('Surcease ready'),
    (line) => process.stderr.write(`${line}\n`),
  );
  /** A token of any account of the demo; the same way as the command of the repository. */
  async function tokenOf(account) {
    const body = new URLSearchParams({
      grant_type: 'urn:surcease:demo-account',
      account,
      resource: 'urn:surcease:api',
    });
    const secret = readFileSync(join(folder, 'cli-secret'), 'utf8').trim();
    const authorization = `Basic ${Buffer.from(`surcease-cli:${secret}`).toString('base64')}`;
    const response = await fetch(`http://127.0.0.1:${port}/oidc/token`, {
      method: 'POST',
      headers: { authorization },
      body,
    });
    return (await response.json()).access_token;
  }
  return {
    ...running('Surcease', child, `http://127.0.0.1:${port}/graphql`, 'surcease'),
    tokenOf,
    async headers() {
      return {
        'content-type': 'application/json',
        authorization: `Bearer ${await tokenOf('network-admin')}`,
        'surcease-purpose': 'OPERATIONS',
      };
    },
  };
}

export function startPostGraphile(name, connectionString, pgSettings) {
  return startPeer(name, 'postgraphile', { connectionString, poolSize: options.poolSize, pgSettings });
}

/** @param today the day of the data cut, YYYY-MM-DD */
export function startCounting(name, connectionString, pgSettings, today) {
  const config = { connectionString, poolSize: options.poolSize, pgSettings };
  return startPeer(name, 'counting', { ...config, statement: countingStatement, values: [today] });
}

export function startPubSub() {
  return startPeer('graphql-yoga', 'plain-pub-sub', {});
}

async function startPeer(name, program, config) {
  // With the flags of our own servers, so that none is ahead by its settings.
  const child = spawn(process.execPath, [...serverFlags, peer(`${program}.mjs`), JSON.stringify(config)], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const port = await firstLine(child, (line) => /^\d+$/.test(line));
  return {
    ...running(name, child, `http://127.0.0.1:${port}/graphql`, program),
    headers: async () => ({ 'content-type': 'application/json' }),
  };
}

function running(name, child, url, dialect) {
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  };
  return { name, url, dialect, pid: child.pid, [Symbol.asyncDispose]: stop };
}

/** Reads what a child says until it says that it is ready. */
async function firstLine(child, isReady, tell = () => undefined) {
  const lines = createInterface(child.stdout);
  const ready = new Promise((resolve) =>
    lines.on('line', (line) => {
      if (isReady(line)) resolve(line);
      else tell(line);
    }),
  );
  const line = await Promise.race([ready, once(child, 'exit').then(() => null)]);
  if (line === null) throw new Error('A server of the benchmark did not start.');
  lines.removeAllListeners('line');
  lines.on('line', () => undefined);
  return line;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
