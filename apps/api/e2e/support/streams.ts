import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Answer, Asker, Server } from './graph.js';

/** What came over a stream so far, and a way to wait for more. */
export interface Stream extends AsyncDisposable {
  received: Answer[];
  /** The first of what came, or is to come, that fits; from the `from`th on. */
  until(fits: (answer: Answer) => boolean, from?: number): Promise<Answer>;
  /** When the stream is over, whatever ended it; an error that came in place of an answer is in `received`. */
  over: Promise<void>;
}

interface Inbox extends Omit<Stream, keyof AsyncDisposable> {
  put(answer: Answer): void;
  end(): void;
}

const PATIENCE_MS = 20_000;

function createInbox(): Inbox {
  const received: Answer[] = [];
  const waiting = new Set<() => void>();
  const over = Promise.withResolvers<void>();
  let isOver = false;
  return {
    received,
    over: over.promise,
    put(answer) {
      received.push(answer);
      for (const look of waiting) look();
    },
    end() {
      isOver = true;
      over.resolve();
      for (const look of waiting) look();
    },
    until(fits, from = 0) {
      return new Promise((resolve, reject) => {
        const done = () => {
          clearTimeout(late);
          waiting.delete(look);
        };
        const fail = (why: string) => {
          done();
          reject(new Error(`${why}; what came: ${JSON.stringify(received.slice(from)).slice(0, 2000)}`));
        };
        const late = setTimeout(() => fail('It did not come in time'), PATIENCE_MS);
        const look = () => {
          const found = received.slice(from).find(fits);
          if (found) {
            done();
            resolve(found);
          } else if (isOver) fail('The stream ended before it came');
        };
        waiting.add(look);
        look();
      });
    },
  };
}

export interface SubscribeOptions {
  variables?: Record<string, unknown>;
  purpose?: string;
}

/** Subscribes over graphql-transport-ws. */
export function overSocket(
  server: Server,
  { token }: Asker,
  query: string,
  { variables, purpose }: SubscribeOptions = {},
): Stream {
  const inbox = createInbox();
  const client = openClient(server, {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(purpose && { purpose }),
  });
  client.subscribe(
    { query, variables },
    {
      next: (answer) => inbox.put(answer as Answer),
      // A list is the server's answer; anything else is the socket that was lost.
      error: (error) => {
        if (Array.isArray(error)) inbox.put({ errors: error as Answer['errors'] });
        inbox.end();
      },
      complete: () => inbox.end(),
    },
  );
  return { ...inbox, [Symbol.asyncDispose]: async () => void (await client.dispose()) };
}

export function openClient(server: Server, connectionParams: Record<string, unknown>): Client {
  return createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
    lazy: true,
    onNonLazyError: () => undefined,
  });
}

/** Subscribes over server-sent events. */
export function overEvents(
  server: Server,
  { token }: Asker,
  query: string,
  { variables, purpose }: SubscribeOptions = {},
): Stream {
  const inbox = createInbox();
  const leaving = new AbortController();
  void read()
    .catch(() => undefined)
    .finally(() => inbox.end());
  return { ...inbox, [Symbol.asyncDispose]: async () => leaving.abort() };

  async function read(): Promise<void> {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      signal: leaving.signal,
      headers: {
        accept: 'text/event-stream',
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(purpose && { 'surcease-purpose': purpose }),
      },
      body: JSON.stringify({ query, variables }),
    });
    if (!response.headers.get('content-type')?.startsWith('text/event-stream'))
      return inbox.put((await response.json()) as Answer);
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      const events = (text + chunk).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^event: next\ndata: (.*)$/s.exec(event)?.[1];
        if (data) inbox.put(JSON.parse(data) as Answer);
      }
    }
  }
}
