import type { GatewayConfig, Principal } from '../contract/gateway.js';
import { RefusedError } from '../errors/refused.error.js';
import type { OperationParams } from '../operation/operation-request.js';
import { BoundedCache } from './bounded-cache.js';
import { type Preparation, type PreparedOperation, prepareOperation } from './prepare-operation.js';

const cachedOperations = 1000;

/** Finds the document of a request, trusted or sent along, and prepares each once. */
export function createDocumentStore(config: GatewayConfig, preparation: Preparation) {
  const cache = new BoundedCache<PreparedOperation>(cachedOperations);
  return (params: OperationParams, { clientKey, viewer }: Principal): PreparedOperation => {
    const text = findText(params, config, () => config.onlyTrusted?.(clientKey, viewer) === true);
    const key = params.operationName === undefined ? text : `${params.operationName} ${text}`;
    let prepared = cache.get(key);
    if (!prepared) cache.set(key, (prepared = prepareOperation(text, params.operationName, preparation)));
    return prepared;
  };
}

function findText(
  { query, documentId, extensions }: OperationParams,
  config: GatewayConfig,
  isBound: () => boolean,
): string {
  const hash = documentId?.replace(/^sha256:/, '') ?? persistedHash(extensions);
  const trusted = hash === undefined ? undefined : config.trustedDocuments?.get(hash);
  if (trusted !== undefined) return trusted;
  // Over a socket the protocol wants a text; a client that means its hash sends an empty one.
  const hasText = query !== undefined && query !== '';
  if (hash !== undefined && !hasText) return refuse('No trusted document has this hash.', 'PERSISTED_QUERY_NOT_FOUND');
  if (!hasText) return refuse('The request holds no document.');
  if (isBound()) return refuse('This client may only run trusted documents.');
  return query;
}

function persistedHash(extensions: Record<string, unknown> | undefined): string | undefined {
  const persisted = extensions?.['persistedQuery'];
  if (typeof persisted !== 'object' || persisted === null || !('sha256Hash' in persisted)) return undefined;
  return typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash : undefined;
}

function refuse(message: string, code: 'BAD_USER_INPUT' | 'PERSISTED_QUERY_NOT_FOUND' = 'BAD_USER_INPUT'): never {
  throw new RefusedError(code, message, { status: 400 });
}
