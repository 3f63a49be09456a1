import type { Viewer } from '@surcease/authz';
import { parse } from 'graphql';
import type { Subgraph, SubgraphRequest } from '../subgraph-request.js';

/** Asks a subgraph as the gateway would, on behalf of a viewer. */
export function requestFor(
  viewer: Viewer | null,
  documentText: string,
  variables: Record<string, unknown> = {},
): SubgraphRequest {
  const document = parse(documentText);
  const [operation] = document.definitions;
  return {
    document,
    documentText,
    operationType: operation?.kind === 'OperationDefinition' ? operation.operation : 'query',
    variables,
    viewer,
    requestId: 'test',
    operation: { name: null, hash: 'test' },
  };
}

export async function askSubgraph(
  subgraph: Subgraph,
  viewer: Viewer | null,
  documentText: string,
  variables?: Record<string, unknown>,
) {
  const { data, errors, extensions } = await subgraph.execute(requestFor(viewer, documentText, variables));
  return {
    data: data as Record<string, unknown> | null,
    codes: (errors ?? []).map((error) => error.extensions['code']),
    errors,
    audit: extensions?.audit,
  };
}

/** A viewer of tests; staff with a treating purpose where nothing else is said. */
export function viewerWith(grants: Viewer['grants'], more: Partial<Viewer> = {}): Viewer {
  return {
    accountId: 'acct_test',
    subject: 'test',
    displayName: 'Test',
    email: null,
    kind: 'STAFF',
    partnerTier: null,
    purpose: 'TREATMENT',
    grants,
    ...more,
  };
}
