import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { type MigrationSource, migrate } from '../migrate.js';
import { type ReaderPool, createReaderPool } from '../reader.js';
import { type ContextName, type DatabaseUser, urlFor } from '../roles.js';

/** The roles of a test server are shared by its databases, so their secret is one for all tests. */
const SECRET = 'secret of tests';

/** A database of one test file, dropped with it. */
export interface TestDatabase extends AsyncDisposable {
  /** Runs as the owner: for setting up rows, never for what a test asserts. */
  owner: pg.Pool;
  ownerUrl: string;
  secret: string;
  urlOf(user: DatabaseUser): string;
  readers(context: ContextName): ReaderPool;
}

/** Creates and migrates a database on the test server. */
export async function createTestDatabase(
  serverUrl: string,
  sources: readonly MigrationSource[],
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const ownerUrl = url.toString();
  await migrate({ url: ownerUrl, secret: SECRET, sources });
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  // A pool ends before its sockets close; the drop below may cut one of them off.
  owner.on('error', () => undefined);
  owner.on('connect', (client) => client.on('error', () => undefined));
  const pools: ReaderPool[] = [];
  const urlOf = (user: DatabaseUser) => urlFor(ownerUrl, SECRET, user);
  return {
    owner,
    ownerUrl,
    secret: SECRET,
    urlOf,
    readers(context) {
      const pool = createReaderPool({ url: urlOf(context), size: 2 });
      pools.push(pool);
      return pool;
    },
    async [Symbol.asyncDispose]() {
      await owner.end();
      for (const pool of pools) await pool[Symbol.asyncDispose]();
      await drop(serverUrl, name);
    },
  };
}

/** PostgreSQL's own process of a connection that a client has closed lives on for a moment. */
const IN_USE = '55006';
const PATIENCE_MS = 3_000;

/** Cuts off nobody who is already leaving: a client that hears of the drop as it closes would fail its test run. */
async function drop(serverUrl: string, name: string): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const force = Date.now() > giveUpAt ? ' with (force)' : '';
    try {
      return await onServer(serverUrl, `drop database if exists ${name}${force}`);
    } catch (error) {
      if ((error as { code?: string }).code !== IN_USE) throw error;
      await setTimeout(50);
    }
  }
}

async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
