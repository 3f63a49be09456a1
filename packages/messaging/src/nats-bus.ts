import { connect, type NatsConnection, type Subscription } from '@nats-io/transport-node';
import type { Bus } from './bus.js';
import type { MessagingLogger } from './messaging-logger.js';
import { Retrying } from './retrying.js';
import { systemTimers, type Timers } from './timers.js';
import { TopicListeners } from './topic-listeners.js';

export interface NatsBusOptions {
  /** Addresses of the servers, e.g. nats://127.0.0.1:4222. */
  servers: string[];
  logger: MessagingLogger;
  name?: string;
  timers?: Timers;
}

/** Wake-ups over core NATS, without JetStream: nothing here needs to be kept. */
export function createNatsBus({ servers, logger, name = 'surcease', timers = systemTimers }: NatsBusOptions): Bus {
  const listeners = new TopicListeners();
  const subscriptions = new Map<string, Subscription>();
  const ready = Promise.withResolvers<void>();
  let connection: NatsConnection | undefined;

  const connecting = new Retrying('connecting to NATS', open, logger, timers);
  connecting.start();

  async function open(): Promise<void> {
    const next = await connect({ servers, name, maxReconnectAttempts: -1, reconnectTimeWait: 500 });
    connection = next;
    void watch(next);
    for (const topic of listeners.topics) follow(next, topic);
    // Until the flush the server may not know of the subscriptions, and `ready` would promise too much.
    await next.flush();
    ready.resolve();
    listeners.wakeAll();
  }

  async function watch(opened: NatsConnection): Promise<void> {
    for await (const status of opened.status()) {
      if (status.type === 'disconnect') logger.warn({}, 'lost the connection to NATS; polling goes on');
      if (status.type === 'reconnect') listeners.wakeAll();
    }
  }

  function follow(connected: NatsConnection, topic: string): void {
    subscriptions.set(topic, connected.subscribe(topic, { callback: () => listeners.wake(topic) }));
  }

  async function listen(topic: string): Promise<void> {
    if (!connection) return;
    follow(connection, topic);
    try {
      await connection.flush();
      listeners.wake(topic);
    } catch {
      // It failed with its connection; the reconnection wakes everybody.
    }
  }

  return {
    ready: ready.promise,
    publish(topic) {
      if (connection && !connection.isClosed()) connection.publish(topic);
    },
    subscribe(topic, listener) {
      if (listeners.add(topic, listener)) void listen(topic);
      return () => {
        if (!listeners.remove(topic, listener)) return;
        subscriptions.get(topic)?.unsubscribe();
        subscriptions.delete(topic);
      };
    },
    async [Symbol.asyncDispose]() {
      await connecting.cancel();
      await connection?.close();
    },
  };
}
