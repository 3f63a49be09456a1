import type { Viewer } from '@surcease/authz';
import type { DocumentNode, ExecutionResult } from 'graphql';

/** One request of the gateway to one subgraph, in process or over HTTP. */
export interface SubgraphRequest {
  document: DocumentNode;
  documentText: string;
  operationName?: string;
  operationType: 'query' | 'mutation' | 'subscription';
  variables: Record<string, unknown>;
  viewer: Viewer | null;
  requestId: string;
  /** The client's whole operation, as the audit trail names it. */
  operation: { name: string | null; hash: string };
  signal?: AbortSignal;
}

/** Patients' records that an answer holds; the gateway writes them to the audit trail before the answer leaves. */
export interface AuditTouch {
  clinicId: string;
  type: string;
  ids: string[];
}

export type SubgraphResult = ExecutionResult<Record<string, unknown>, { audit?: AuditTouch[] }>;

/** A context as the gateway sees it. */
export interface Subgraph {
  readonly name: string;
  /** Federation 2 SDL, as committed in schema/subgraphs. */
  readonly sdl: string;
  execute(request: SubgraphRequest): Promise<SubgraphResult>;
  subscribe(request: SubgraphRequest): Promise<AsyncIterable<SubgraphResult> | SubgraphResult>;
}
