import { CircuitBreakerPolicy, ConsecutiveBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import type { GatewayDeps, Limits } from '../contract/gateway.js';
import type { RemoteSubgraph, SubgraphRequest, SubgraphResult, Transport } from '../contract/subgraph.js';
import { subscribeRemotely } from './remote-subscription.js';

export type MintToken = NonNullable<GatewayDeps['mintInternalToken']>;

/** After this many failures in a row a subgraph is left alone, and asked again after the pause. */
const failuresToOpen = 5;
const pauseMs = 3000;

/** A subgraph behind HTTP. Nothing is retried: a mutation may have happened. */
export function createRemoteTransport(
  subgraph: RemoteSubgraph,
  limits: Pick<Limits, 'subgraphMs'>,
  mintToken: MintToken,
): Transport {
  const breaker: CircuitBreakerPolicy = circuitBreaker(handleWhen(isSubgraphsFault), {
    halfOpenAfter: pauseMs,
    breaker: new ConsecutiveBreaker(failuresToOpen),
  });
  return {
    execute: (request) => breaker.execute(() => post(subgraph, request, limits.subgraphMs, mintToken)),
    subscribe: (request) => breaker.execute(() => subscribeRemotely(subgraph, request, mintToken, limits.subgraphMs)),
    dispose: () => Promise.resolve(),
  };
}

/** A client that went away says nothing about the subgraph. */
function isSubgraphsFault(error: unknown): boolean {
  return !(error instanceof Error && error.name === 'AbortError');
}

async function post(
  subgraph: RemoteSubgraph,
  request: SubgraphRequest,
  deadlineMs: number,
  mintToken: MintToken,
): Promise<SubgraphResult> {
  const body = JSON.stringify({
    query: request.documentText,
    variables: request.variables,
    operationName: request.operationName,
  });
  const token = await mintToken(subgraph.name, request.viewer, body, request);
  const deadline = AbortSignal.timeout(deadlineMs);
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: `Bearer ${token}`,
      'x-request-id': request.requestId,
    },
    body,
    redirect: 'error',
    signal: request.signal ? AbortSignal.any([request.signal, deadline]) : deadline,
  });
  const result: unknown = await response.json();
  if (!isResult(result)) throw new Error(`A subgraph answered ${response.status} without a GraphQL result`);
  return result;
}

function isResult(value: unknown): value is SubgraphResult {
  if (typeof value !== 'object' || value === null) return false;
  return ('data' in value && typeof value.data === 'object') || ('errors' in value && Array.isArray(value.errors));
}
