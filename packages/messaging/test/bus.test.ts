import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsTopic } from '../src/bus.js';
import { createNatsBus } from '../src/nats-bus.js';
import { createPostgresBus } from '../src/postgres-bus.js';
import { relayWakeUps } from '../src/relay-wake-ups.js';
import { ManualTimers } from './manual-timers.js';
import { silentLogger as logger } from './silent-logger.js';
import { freePort, startTestDatabase, type TestDatabase } from './test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

/** Calls, and a promise of the next one. */
function wakeUps() {
  let next = Promise.withResolvers<void>();
  return {
    listener: () => {
      next.resolve();
      next = Promise.withResolvers();
    },
    next: () => next.promise,
  };
}

describe('the PostgreSQL bus', () => {
  it('wakes at the commit of a transaction that notified', async () => {
    await using bus = createPostgresBus({ connection: database.connection, logger });
    const woken = wakeUps();
    bus.subscribe(eventsTopic, woken.listener);
    await bus.ready;
    const next = woken.next();
    await database.pool.query(`select pg_notify('${eventsTopic}', '')`);
    await expect(next).resolves.toBeUndefined();
  });

  it('wakes who subscribes once it listens, since something may have been missed', async () => {
    await using bus = createPostgresBus({ connection: database.connection, logger });
    await bus.ready;
    const listening = Promise.withResolvers<void>();
    bus.subscribe(eventsTopic, listening.resolve);
    await expect(listening.promise).resolves.toBeUndefined();
  });

  it('listens again after its connection was cut, and wakes everybody since something may have been missed', async () => {
    await using bus = createPostgresBus({ connection: { ...database.connection, application_name: 'cut me' }, logger });
    const woken = wakeUps();
    bus.subscribe(eventsTopic, woken.listener);
    await bus.ready;
    const reconnected = woken.next();
    await database.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cut me'",
    );
    await expect(reconnected).resolves.toBeUndefined();
    const next = woken.next();
    bus.publish(eventsTopic);
    await expect(next).resolves.toBeUndefined();
  });

  it('tries again later while there is no server, and stops when disposed', async () => {
    const timers = new ManualTimers();
    const bus = createPostgresBus({ connection: { ...database.connection, port: await freePort() }, logger, timers });
    await expect.poll(() => timers.pending).toBe(1);
    timers.advance(100);
    await expect.poll(() => timers.pending).toBe(1);
    bus.publish(eventsTopic);
    await bus[Symbol.asyncDispose]();
    expect(timers.pending).toBe(0);
  });

  it('leaves no connection behind', async () => {
    const bus = createPostgresBus({ connection: { ...database.connection, application_name: 'brief' }, logger });
    await bus.ready;
    await bus[Symbol.asyncDispose]();
    const left = () => database.pool.query("select from pg_stat_activity where application_name = 'brief'");
    await expect.poll(async () => (await left()).rowCount).toBe(0);
  });
});

const natsInstalled = spawnSync('nats-server', ['--version']).status === 0;

describe.skipIf(!natsInstalled)('the NATS bus', () => {
  it('carries a notification of PostgreSQL to a reader, through the relay', async () => {
    await using nats = await startNats(await freePort());
    await using notifications = createPostgresBus({ connection: database.connection, logger });
    await using relaySide = createNatsBus({ servers: [nats.url], logger });
    await using readerSide = createNatsBus({ servers: [nats.url], logger });
    using relay = relayWakeUps(notifications, relaySide);
    expect(relay).toBeDefined();
    await Promise.all([notifications.ready, relaySide.ready]);
    const woken = wakeUps();
    readerSide.subscribe(eventsTopic, woken.listener);
    await readerSide.ready;
    const next = woken.next();
    const client = new pg.Client(database.connection);
    await client.connect();
    await client.query(`select pg_notify('${eventsTopic}', '')`);
    await client.end();
    await expect(next).resolves.toBeUndefined();
  });

  it('wakes who subscribes once the server knows, since something may have been missed', async () => {
    await using nats = await startNats(await freePort());
    await using bus = createNatsBus({ servers: [nats.url], logger });
    await bus.ready;
    const listening = Promise.withResolvers<void>();
    bus.subscribe(eventsTopic, listening.resolve);
    await expect(listening.promise).resolves.toBeUndefined();
  });

  it('wakes its listeners when the server is back', async () => {
    const port = await freePort();
    const first = await startNats(port);
    await using bus = createNatsBus({ servers: [first.url], logger });
    const woken = wakeUps();
    bus.subscribe(eventsTopic, woken.listener);
    await bus.ready;
    const reconnected = woken.next();
    await first[Symbol.asyncDispose]();
    await using second = await startNats(port);
    expect(second.url).toBe(first.url);
    await expect(reconnected).resolves.toBeUndefined();
  });

  it('keeps trying for a first connection, and stops when disposed', async () => {
    const timers = new ManualTimers();
    const bus = createNatsBus({ servers: [`nats://127.0.0.1:${await freePort()}`], logger, timers });
    await expect.poll(() => timers.pending).toBe(1);
    bus.publish(eventsTopic);
    await bus[Symbol.asyncDispose]();
    expect(timers.pending).toBe(0);
  });
});

async function startNats(port: number) {
  const server = spawn('nats-server', ['-a', '127.0.0.1', '-p', String(port)], { stdio: ['ignore', 'ignore', 'pipe'] });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.stderr.on('data', (chunk: Buffer) => chunk.includes('Server is ready') && resolve());
  });
  return {
    url: `nats://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
  };
}
