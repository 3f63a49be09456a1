import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { startEmbeddedPostgres, StartupError } from '../src/embedded/index.js';

const home = mkdtempSync(join(tmpdir(), 'surcease-embedded-'));
const settings = { shared_buffers: '32MB' };
const freshFolder = (name: string) => join(home, name);
const start = (dataDir: string, port?: number) => startEmbeddedPostgres({ dataDir, port, settings });

afterAll(() => rmSync(home, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function failure(attempt: Promise<unknown>): Promise<StartupError> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartupError);
  return error as StartupError;
}

function postmasterPid(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

async function until(what: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await what())) await delay(25);
}

/** Another process that owns the data folder, as a server under test does; resolved once it is ready. */
async function startElsewhere(dataDir: string) {
  const module = new URL('../dist/embedded/index.js', import.meta.url).href;
  const source = `const { startEmbeddedPostgres } = await import(${JSON.stringify(module)});
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: { shared_buffers: '32MB' } });
    console.log(server.url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, url };
}

test('data, password and port are kept from one run to the next', async () => {
  const folder = freshFolder('kept');
  const first = await start(folder);
  await ask(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  await first.stop();
  await using second = await start(folder);
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('the password is readable by its owner alone, and no one gets in without it', async () => {
  const folder = freshFolder('private');
  await using server = await start(folder);
  expect(statSync(join(folder, 'postgres-password')).mode & 0o777).toBe(0o600);
  await expect(ask(server.url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow('password');
  expect(await ask(server.url, "select current_setting('listen_addresses') as listens")).toEqual([
    { listens: '127.0.0.1' },
  ]);
});

test('it is reached by a socket, and over loopback where the path is too long for one', async () => {
  const client = 'select client_addr is null as by_socket from pg_stat_activity where pid = pg_backend_pid()';
  await using near = await start(freshFolder('near'));
  expect(await ask(near.url, client)).toEqual([{ by_socket: true }]);
  expect(await ask(near.url.replace(/\?.*/, ''), client)).toEqual([{ by_socket: false }]);
  await using far = await start(freshFolder('far'.repeat(30)));
  expect(await ask(far.url, client)).toEqual([{ by_socket: false }]);
});

test('it works below a private folder', async () => {
  const folder = join(freshFolder('closed'), 'deep');
  mkdirSync(folder, { recursive: true });
  chmodSync(freshFolder('closed'), 0o700);
  await using server = await start(folder);
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a second start on the same folder says that the first is running', async () => {
  const folder = freshFolder('twice');
  await using _first = await start(folder);
  const error = await failure(start(folder));
  expect(error.reason).toBe('ALREADY_RUNNING');
  expect(error.message).toContain('already running with this data folder');
});

test('after kill -9 of the program, committed rows are there on the next start', async () => {
  const folder = freshFolder('killed');
  const { child, url } = await startElsewhere(folder);
  await ask(url, 'create table kept as select 7 as answer');
  const died = once(child, 'exit');
  child.kill('SIGKILL');
  await died;
  await using again = await start(folder);
  expect(await ask(again.url, 'select answer from kept')).toEqual([{ answer: 7 }]);
});

test('after kill -9 of the program, its server does not stay behind', async () => {
  const folder = freshFolder('orphan');
  const { child } = await startElsewhere(folder);
  child.kill('SIGKILL');
  await until(() => !existsSync(join(folder, 'postgres', 'postmaster.pid')));
});

test('a server that is killed comes back on the same port with its committed rows', async () => {
  const folder = freshFolder('revived');
  await using server = await start(folder);
  await ask(server.url, 'create table kept as select 9 as answer');
  const pid = postmasterPid(folder);
  process.kill(pid, 'SIGKILL');
  await until(() =>
    ask(server.url, 'select answer from kept').then(
      (rows) => rows[0]?.answer === 9,
      () => false,
    ),
  );
  expect(postmasterPid(folder)).not.toBe(pid);
});

test('a lock file left by a dead server is cleared, even when its pid is now another program', async () => {
  const folder = freshFolder('stale');
  await (await start(folder)).stop();
  writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${process.ppid}\n/elsewhere\n1\n5432\n\n\n\n`);
  writeFileSync(join(folder, 'postgres-owner.json'), '{"pid":1,"startedAt":"never"}');
  await using server = await start(folder);
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a port that was asked for and is in use is named', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const error = await failure(start(freshFolder('asked'), port));
  expect(error).toMatchObject({ reason: 'PORT_IN_USE', message: expect.stringContaining(String(port)) });
  holder.close();
});

test('the port of the last run is given up when another program took it', async () => {
  const folder = freshFolder('moved');
  const first = await start(folder);
  await first.stop();
  const holder = createServer().listen(first.port, '127.0.0.1');
  await once(holder, 'listening');
  await using second = await start(folder);
  expect(second.port).not.toBe(first.port);
  holder.close();
});

test.each([
  ['PG_VERSION is missing', 'DAMAGED_DATA', (cluster: string) => rmSync(join(cluster, 'PG_VERSION'))],
  ['pg_control is missing', 'DAMAGED_DATA', (cluster: string) => rmSync(join(cluster, 'global', 'pg_control'))],
  ['the log is missing', 'DAMAGED_DATA', (cluster: string) => rmSync(join(cluster, 'pg_wal'), { recursive: true })],
  [
    'it is of another version',
    'OTHER_VERSION',
    (cluster: string) => writeFileSync(join(cluster, 'PG_VERSION'), '15\n'),
  ],
])('a data folder in which %s is refused as %s, with what to do', async (what, reason, harm) => {
  const folder = freshFolder(what.replaceAll(/\W/g, '-'));
  await (await start(folder)).stop();
  harm(join(folder, 'postgres'));
  const error = await failure(start(folder));
  expect(error.reason).toBe(reason);
  expect(error.message).toContain('to begin with new data');
});

test('a data folder that cannot be made is refused with its name', async () => {
  writeFileSync(join(home, 'a-file'), '');
  const error = await failure(start(join(home, 'a-file', 'data')));
  expect(error.message).toContain(join(home, 'a-file', 'data'));
});
