import pg from 'pg';
import type { Bus } from './bus.js';
import type { MessagingLogger } from './messaging-logger.js';
import { Retrying } from './retrying.js';
import { systemTimers, type Timers } from './timers.js';
import { TopicListeners } from './topic-listeners.js';

export interface PostgresBusOptions {
  /** Straight to the server: LISTEN does not survive a transaction-mode pooler. */
  connection: pg.ClientConfig;
  logger: MessagingLogger;
  timers?: Timers;
}

/** Wake-ups by LISTEN/NOTIFY on one dedicated connection, which reconnects by itself. */
export function createPostgresBus({ connection, logger, timers = systemTimers }: PostgresBusOptions): Bus {
  const listeners = new TopicListeners();
  const ready = Promise.withResolvers<void>();
  let client: pg.Client | undefined;
  let disposed = false;

  const connecting = new Retrying('connecting the wake-up listener', connect, logger, timers);
  connecting.start();

  async function connect(): Promise<void> {
    const next = new pg.Client({
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'surcease wake-ups',
      ...connection,
    });
    next.on('error', (error) => lost(next, error));
    next.on('end', () => lost(next));
    next.on('notification', ({ channel }) => listeners.wake(channel));
    try {
      await next.connect();
      client = next;
      for (const topic of listeners.topics) await next.query(`listen ${pg.escapeIdentifier(topic)}`);
    } catch (error) {
      client = undefined;
      next.end().catch(() => {});
      throw error;
    }
    if (client !== next) throw new Error('the connection ended while it was being set up');
    ready.resolve();
    listeners.wakeAll();
  }

  function lost(which: pg.Client, error?: Error): void {
    if (client !== which) return;
    client = undefined;
    if (disposed) return;
    logger.warn({ err: error }, 'the wake-up listener lost its connection');
    which.end().catch(() => {});
    connecting.start();
  }

  /** Answers whether it ran; one that fails does so with its connection, which `lost` replaces. */
  async function run(text: string, values?: unknown[]): Promise<boolean> {
    try {
      return (await client?.query(text, values)) !== undefined;
    } catch (error) {
      if (!disposed) logger.warn({ err: error }, 'a wake-up statement failed');
      return false;
    }
  }

  async function listen(topic: string): Promise<void> {
    if (await run(`listen ${pg.escapeIdentifier(topic)}`)) listeners.wake(topic);
  }

  return {
    ready: ready.promise,
    publish: (topic) => void run("select pg_notify($1, '')", [topic]),
    subscribe(topic, listener) {
      if (listeners.add(topic, listener)) void listen(topic);
      return () => {
        if (listeners.remove(topic, listener)) void run(`unlisten ${pg.escapeIdentifier(topic)}`);
      };
    },
    async [Symbol.asyncDispose]() {
      disposed = true;
      await connecting.cancel();
      await client?.end();
    },
  };
}
