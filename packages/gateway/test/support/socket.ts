import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Answer } from './gateway.js';

export function openClient(url: string, connectionParams: Record<string, unknown>) {
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
    lazy: false,
    onNonLazyError: () => undefined,
    on: { closed: (event) => closed.resolve(event as { code: number; reason: string }) },
  });
  return Object.assign(client, {
    closed: closed.promise,
    [Symbol.asyncDispose]: async () => void (await client.dispose()),
  });
}

type Payload = Parameters<Client['subscribe']>[0];

/** The first answer, be it a result or an error message. */
export function resultOf(
  client: Client,
  payload: { query: string; variables?: Record<string, unknown> },
): Promise<Answer> {
  return new Promise((resolve) => {
    client.subscribe(payload as Payload, {
      next: (result) => resolve(result as Answer),
      error: (errors) =>
        resolve(
          Array.isArray(errors) ? ({ errors } as Answer) : { errors: [{ message: String(errors), extensions: {} }] },
        ),
      complete: () => undefined,
    });
  });
}

/** A plain socket, for clients that do not behave. */
export function openSocket(url: string, options: { origin?: string } = {}) {
  const socket = new WebSocket(
    url,
    'graphql-transport-ws',
    options.origin === undefined ? {} : { origin: options.origin },
  );
  const opened = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  socket.once('open', () => opened.resolve());
  socket.once('error', (error) => opened.reject(error));
  socket.once('close', (code, reason) => closed.resolve({ code, reason: String(reason) }));
  opened.promise.catch(() => undefined);
  return { socket, opened: opened.promise, closed: closed.promise };
}
