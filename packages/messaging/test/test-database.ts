import { readFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { startTestDatabase as startTestServer } from '@surcease/tooling/vitest/test-database.mjs';
import pg from 'pg';

export interface TestDatabase extends AsyncDisposable {
  pool: pg.Pool;
  connection: pg.ClientConfig;
}

/** The platform's tables on a server of their own: transactions of others hold up the tail of the log. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const server = await startTestServer();
  const { host, port, user, password, database } = new pg.Client(server.url);
  const connection = { host, port, user, password: password ?? undefined, database };
  const pool = new pg.Pool({ ...connection, max: 30 });
  pool.on('error', () => {});
  await pool.query(await readFile(new URL('./platform.sql', import.meta.url), 'utf8'));
  return {
    pool,
    connection,
    async [Symbol.asyncDispose]() {
      // Not awaited: a test that failed may hold a connection, and the pool would wait for it.
      void pool.end();
      await server.stop();
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Appends as the platform does: the stream's row lock is taken last and held to the commit. */
export async function appendEvent(client: pg.Pool | pg.ClientBase, stream: string): Promise<number> {
  const { rows } = await client.query<{ seq: string }>(
    `with next as (
       insert into events.streams as s (stream, last_seq) values ($1, 1)
       on conflict (stream) do update set last_seq = s.last_seq + 1 returning last_seq
     ), wake as (select pg_notify('surcease_events', ''))
     insert into events.log (id, stream, seq, type, schema_version, context, occurred_at, payload)
     select gen_random_uuid()::text, $1, next.last_seq, 'tested', 1, 'tests', now(), '{}' from next, wake returning seq`,
    [stream],
  );
  return Number(rows[0]?.seq);
}
