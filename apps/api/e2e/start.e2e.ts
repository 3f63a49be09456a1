import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres, throwawaySettings } from '@surcease/persistence';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, shared, signedIn, tokenOf, withToken } from './support/graph.js';
import { freePort, mode, startInVain, startProduct, temporaryFolder } from './support/product.js';
import { takeSession } from './support/session-mover.js';

const env = { SURCEASE_DEMO_SCALE: '0.2' };

/** Several starts in one test; as separate processes on a busy machine each takes its time. */
const SEVERAL_STARTS_MS = 180_000;

/** What a person reads who started it: a sentence, never a stack. */
function expectSentence({ code, output }: { code: number | null; output: string }, sentence: RegExp): void {
  expect(output).toMatch(sentence);
  expect(output).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
}

describe('a start that cannot succeed says what to do', () => {
  it('where the port is in use', async () => {
    using folder = temporaryFolder();
    const port = Number(new URL(shared().url).port);
    const exit = await startInVain({ dataDir: folder.path, port });
    expectSentence(exit, new RegExp(`Port ${port} is in use: stop what listens there, or choose another`));
  });

  it('where another server uses the data folder', async () => {
    expectSentence(await startInVain({ dataDir: shared().dataDir }), /in use|already runs|another/i);
    expect((await anonymous().ask('{ viewer { id } }')).status).toBe(200);
  });

  it('where nothing listens at DATABASE_URL', async () => {
    using folder = temporaryFolder();
    const DATABASE_URL = `postgresql://someone@127.0.0.1:${await freePort()}/surcease`;
    const exit = await startInVain({ dataDir: folder.path, env: { DATABASE_URL } });
    expectSentence(exit, /Nothing listens there: start PostgreSQL, or correct host and port in DATABASE_URL/);
  });

  it('where the environment does not fit, naming all of it at once', async () => {
    using folder = temporaryFolder();
    const wrong = { DATABASE_URL: 'mysql://localhost', SURCEASE_DEMO: 'perhaps' };
    const exit = await startInVain({ dataDir: folder.path, env: wrong });
    expectSentence(exit, /DATABASE_URL[^]*SURCEASE_DEMO/);
  });

  it('where a file is in the way of the data folder', async () => {
    using folder = temporaryFolder();
    const dataDir = join(folder.path, 'file');
    writeFileSync(dataDir, '');
    expectSentence(await startInVain({ dataDir }), /A file is in the way/);
  });
});

/** Holds a connection in reserve meanwhile, as browsers do. */
async function withIdleConnection<Result>(port: number, work: () => Promise<Result>): Promise<Result> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return work().finally(() => socket.destroy());
}

/** The first start is embedded in each run, the second as the run is: the data serve both deployments. */
describe('an installation', () => {
  const folder = temporaryFolder();
  afterAll(() => folder[Symbol.dispose]());

  it(
    'keeps its data over a clean stop, starts again within 20 s, and says what is wrong with a damaged folder',
    { timeout: SEVERAL_STARTS_MS },
    async () => {
      let product = await startProduct({ dataDir: folder.path, env, mode: 'embedded' });
      const mover = await takeSession(await signedIn('physician-1', product));
      const moved = await mover.move();
      const begun = performance.now();
      const { code, output } = await withIdleConnection(product.port, () => product.stop('SIGINT'));
      expect(code).toBe(0);
      expect(performance.now() - begun).toBeLessThan(8_000);
      expect(output).not.toMatch(/rror/);

      product = await startProduct({ dataDir: folder.path, env });
      if (mode === 'embedded') expect(product.startedInMs).toBeLessThan(20_000);
      expect(product.output()).not.toContain('Demo network');
      expect((await takeSession(await signedIn('physician-1', product), moved.id)).session).toEqual(moved);
      expect((await product.stop('SIGTERM')).code).toBe(0);

      rmSync(join(folder.path, 'postgres/postgres/global/pg_control'));
      expectSentence(await startInVain({ dataDir: folder.path }), /damaged|missing|backup/i);
    },
  );
});

describe('an external database and an external issuer', () => {
  const folder = temporaryFolder();
  const data = temporaryFolder();
  const password = randomBytes(12).toString('hex');
  let server: EmbeddedPostgres;
  let DATABASE_URL: string;
  beforeAll(async () => {
    server = await startEmbeddedPostgres({ dataDir: folder.path, settings: throwawaySettings });
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(`create role installer login createrole createdb password '${password}'`);
    await client.query('create database network owner installer');
    await client.end();
    DATABASE_URL = `postgresql://installer:${password}@127.0.0.1:${server.port}/network`;
  });
  afterAll(async () => {
    await server.stop();
    folder[Symbol.dispose]();
    data[Symbol.dispose]();
  });

  it('are refused with a sentence where the password is wrong', async () => {
    const wrong = DATABASE_URL.replace(password, 'wrong');
    const exit = await startInVain({ dataDir: data.path, env: { DATABASE_URL: wrong } });
    expectSentence(exit, /The password is wrong: correct DATABASE_URL/);
  });

  it(
    'serve the same network, owned by no superuser, and signed in elsewhere',
    { timeout: SEVERAL_STARTS_MS },
    async () => {
      const demo = { ...env, DATABASE_URL, SURCEASE_DEMO: '1' };
      await using first = await startProduct({ dataDir: data.path, env: demo, mode: 'embedded' });
      const query = '{ patients(first: 1) { totalCount { value } nodes { sessions { nodes { state } } } } }';
      const answer = await (await signedIn('nurse-1', first)).data(query);
      expect(answer.patients.totalCount.value).toBeGreaterThan(0);
      expect((await first.stop()).code).toBe(0);

      const issuer = `${shared().url}/oidc`;
      await using again = await startProduct({ dataDir: data.path, env: { ...demo, OIDC_ISSUER: issuer } });
      const nurse = withToken(await tokenOf('nurse-1'), again);
      expect(await nurse.data(query)).toEqual(answer);
      const config = await (await fetch(`${again.url}/app-config.json`)).json();
      expect(config).toMatchObject({ issuer });
      expect((await fetch(`${again.url}/oidc/token`, { method: 'POST' })).status).toBe(404);
    },
  );
});
