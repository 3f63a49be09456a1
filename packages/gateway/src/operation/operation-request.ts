import type { MappedStream } from '../streams/map-stream.js';
import type { Principal } from '../contract/gateway.js';
import type { PublicError } from '../errors/mask-error.js';
import { RefusedError } from '../errors/refused.error.js';

/** What a client sends, over any transport. */
export interface OperationParams {
  query?: string;
  documentId?: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  extensions?: Record<string, unknown>;
}

export interface OperationRequest {
  params: OperationParams;
  principal: Principal;
  requestId: string;
  /** Whether the answer tells its cost; partners are always told. */
  wantsCost?: boolean;
  /** A GET may only read. */
  onlyQueries?: boolean;
  signal?: AbortSignal;
}

export interface OperationResult {
  data?: Record<string, unknown> | null;
  errors?: PublicError[];
  extensions?: Record<string, unknown>;
}

/** Either one answer or a stream of them, with the headers that tell of the throttle. */
export type OperationOutcome = { headers: Record<string, string> } & (
  { result: OperationResult; stream?: undefined } | { result?: undefined; stream: MappedStream<OperationResult> }
);

/** Checks the shape of a request's body; refuses anything else, a batch too. */
export function readParams(body: unknown): OperationParams {
  if (!isRecord(body)) return refuse('The request is not one GraphQL operation.');
  const { query, documentId, operationName, variables, extensions } = body;
  if (query != null && typeof query !== 'string') return refuse('"query" is not a text.');
  if (documentId != null && typeof documentId !== 'string') return refuse('"documentId" is not a text.');
  if (operationName != null && typeof operationName !== 'string') return refuse('"operationName" is not a text.');
  if (variables != null && !isRecord(variables)) return refuse('"variables" is not an object.');
  if (extensions != null && !isRecord(extensions)) return refuse('"extensions" is not an object.');
  return {
    ...(query ? { query } : {}),
    ...(documentId ? { documentId } : {}),
    ...(operationName ? { operationName } : {}),
    ...(variables ? { variables } : {}),
    ...(extensions ? { extensions } : {}),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(message: string): never {
  throw new RefusedError('BAD_USER_INPUT', message, { status: 400 });
}
