import type { GatewayDeps, Principal } from '../contract/gateway.js';
import type { SubgraphRequest, SubgraphResult, Transport } from '../contract/subgraph.js';
import type { AuditTrail } from '../audit/audit-trail.js';
import type { PreparedOperation } from '../document/prepare-operation.js';
import type { Fetch } from '../execution/plan.js';

/** One operation's way to the subgraphs: its viewer, its deadline, and the trail of what it reads. */
export interface ExecutionScope {
  prepared: PreparedOperation;
  principal: Principal;
  requestId: string;
  audit: AuditTrail;
  transports: ReadonlyMap<string, Transport>;
  logger: GatewayDeps['logger'];
}

/** Rejects when its time is over; until then `race` passes a subgraph's answer through. */
export interface Deadline {
  signal: AbortSignal;
  race<Value>(work: Promise<Value>): Promise<Value>;
  /** Whether nobody waits for the answer any more, as when a page is left. */
  isLeft(): boolean;
  clear(): void;
}

export function startDeadline(milliseconds: number, outer?: AbortSignal): Deadline {
  const controller = new AbortController();
  let expire: (error: Error) => void = () => undefined;
  const expired = new Promise<never>((_resolve, reject) => (expire = reject));
  expired.catch(() => undefined);
  const stop = (message: string) => {
    const error = new DOMException(message, 'AbortError');
    expire(error);
    controller.abort(error);
  };
  const timer = setTimeout(() => stop('The operation took too long'), milliseconds);
  const onAbort = () => stop('The client went away');
  if (outer?.aborted === true) onAbort();
  else outer?.addEventListener('abort', onAbort, { once: true });
  return {
    signal: controller.signal,
    race: (work) => Promise.race([work, expired]),
    isLeft: () => outer?.aborted === true,
    clear() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', onAbort);
    },
  };
}

export function subgraphRequest(
  fetch: Fetch,
  variables: Record<string, unknown>,
  { prepared, principal, requestId }: ExecutionScope,
  signal: AbortSignal | undefined,
): SubgraphRequest {
  return {
    document: fetch.document,
    documentText: fetch.text,
    ...(fetch.operationName === undefined ? {} : { operationName: fetch.operationName }),
    operationType: fetch.operationType,
    variables,
    viewer: principal.viewer,
    requestId,
    operation: { name: prepared.name, hash: prepared.hash },
    ...(signal ? { signal } : {}),
  };
}

/** Asks a subgraph and notes what protected records it answered with. */
export async function askSubgraph(
  fetch: Fetch,
  variables: Record<string, unknown>,
  scope: ExecutionScope,
  deadline: Deadline,
): Promise<SubgraphResult> {
  const transport = transportOf(fetch, scope);
  try {
    const request = subgraphRequest(fetch, variables, scope, deadline.signal);
    const result = await deadline.race(transport.execute(request));
    if (result.extensions?.audit) scope.audit.add(result.extensions.audit);
    return result;
  } catch (error) {
    if (!deadline.isLeft())
      scope.logger.warn({ error, subgraph: fetch.subgraph, requestId: scope.requestId }, 'A subgraph did not answer');
    throw error;
  }
}

export function transportOf(fetch: Fetch, { transports }: ExecutionScope): Transport {
  const transport = transports.get(fetch.subgraph);
  if (!transport) throw new Error(`The supergraph names a subgraph the gateway was not given: ${fetch.subgraph}`);
  return transport;
}
