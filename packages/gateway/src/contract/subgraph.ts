import type { Viewer } from '@surcease/authz';
import type { DocumentNode, ExecutionResult } from 'graphql';

/** What the gateway asks of one subgraph. `document` and `documentText` are the same objects for the same planned fetch. */
export interface SubgraphRequest {
  document: DocumentNode;
  documentText: string;
  operationName?: string;
  operationType: 'query' | 'mutation' | 'subscription';
  variables: Record<string, unknown>;
  viewer: Viewer | null;
  requestId: string;
  /** The client's operation, for the audit trail: its name and the SHA-256 of its document. */
  operation: { name: string | null; hash: string };
  signal?: AbortSignal;
}

/** Protected records a subgraph answered with. */
export interface AuditTouch {
  clinicId: string;
  type: string;
  ids: string[];
}

export type SubgraphResult = ExecutionResult & { extensions?: { audit?: AuditTouch[] } };

/** A subgraph in this process. */
export interface LocalSubgraph {
  name: string;
  execute(request: SubgraphRequest): Promise<SubgraphResult>;
  subscribe(request: SubgraphRequest): Promise<AsyncIterable<SubgraphResult> | SubgraphResult>;
}

/** A subgraph behind HTTP, and behind graphql-transport-ws for subscriptions. */
export interface RemoteSubgraph {
  name: string;
  url: string;
  /** By default `url` with ws: instead of http:. */
  subscriptionUrl?: string;
}

/** How the gateway reaches one subgraph, whichever kind it is. */
export interface Transport {
  execute(request: SubgraphRequest): Promise<SubgraphResult>;
  subscribe(request: SubgraphRequest): Promise<AsyncIterable<SubgraphResult> | SubgraphResult>;
  dispose(): Promise<void>;
}
