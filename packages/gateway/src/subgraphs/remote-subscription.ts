import { type ExecutionResult } from 'graphql';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { RemoteSubgraph, SubgraphRequest, SubgraphResult } from '../contract/subgraph.js';
import type { MintToken } from './remote.transport.js';

/**
 * Opens one socket per subscription, as its token speaks for one viewer. The token's body hash is that of
 * `JSON.stringify({ query, variables, operationName })`, which is also the payload of the subscribe message.
 */
export async function subscribeRemotely(
  subgraph: RemoteSubgraph,
  request: SubgraphRequest,
  mintToken: MintToken,
  deadlineMs: number,
): Promise<AsyncIterable<SubgraphResult>> {
  const payload = {
    query: request.documentText,
    variables: request.variables,
    operationName: request.operationName,
  };
  const token = await mintToken(subgraph.name, request.viewer, JSON.stringify(payload), request);
  const client = createClient({
    url: subgraph.subscriptionUrl ?? subgraph.url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}`, requestId: request.requestId },
    lazy: false,
    retryAttempts: 0,
    keepAlive: 10_000,
    connectionAckWaitTimeout: deadlineMs,
    onNonLazyError: () => undefined,
  });
  const close = () => void client.dispose();
  request.signal?.addEventListener('abort', close, { once: true });
  try {
    await connected(client);
  } catch (error) {
    close();
    throw error;
  }
  return stream(client.iterate(payload) as AsyncGenerator<ExecutionResult>, close);
}

function connected(client: ReturnType<typeof createClient>): Promise<void> {
  return new Promise((resolve, reject) => {
    client.on('connected', () => resolve());
    client.on('closed', () => reject(new Error('The subgraph closed the socket')));
    client.on('error', reject);
  });
}

/** Not a generator: the end must reach the socket while a next event is still awaited. */
function stream(events: AsyncGenerator<ExecutionResult>, close: () => void): AsyncIterableIterator<SubgraphResult> {
  return {
    next: () => events.next() as Promise<IteratorResult<SubgraphResult>>,
    return: async () => {
      close();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
