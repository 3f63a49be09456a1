import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { AuditTrail } from '../audit/audit-trail.js';
import {
  type GatewayConfig,
  type GatewayDeps,
  type Limits,
  type Principal,
  defaultLimits,
} from '../contract/gateway.js';
import type { Transport } from '../contract/subgraph.js';
import { BoundedCache } from '../document/bounded-cache.js';
import { createDocumentStore } from '../document/document-store.js';
import type { PreparedOperation } from '../document/prepare-operation.js';
import { buildPublicSchema } from '../document/public-schema.js';
import { maskThrown } from '../errors/mask-error.js';
import { RefusedError } from '../errors/refused.error.js';
import { createTypeConditions } from '../execution/type-conditions.js';
import { admit, rateLimitOf, settle } from '../limits/admit.js';
import { createMemoryBuckets } from '../limits/memory-buckets.js';
import { executeOperation, subscribeOperation } from './execute-operation.js';
import type { OperationOutcome, OperationRequest, OperationResult } from './operation-request.js';

export interface Pipeline {
  schema: GraphQLSchema;
  limits: Limits;
  /** Whether a request names a subscription, without running it; undefined where it cannot be told. */
  prepare(request: OperationRequest): PreparedOperation;
  /** Throws RefusedError for what is turned away; anything later is in the outcome. */
  run(request: OperationRequest): Promise<OperationOutcome>;
}

/** One way for every operation, whichever transport it came by: find, measure, admit, execute, audit, mask. */
export function createPipeline(
  config: GatewayConfig,
  deps: GatewayDeps,
  transports: ReadonlyMap<string, Transport>,
): Pipeline {
  const limits = { ...defaultLimits, ...config.limits };
  const planner = new QueryPlanner(config.supergraphSdl);
  const schema = buildPublicSchema(planner.consumerSchema);
  const prepareDocument = createDocumentStore(config, { schema, planner, limits, parseFetch: createFetchParser() });
  const isOfType = createTypeConditions(schema);
  const buckets = deps.buckets ?? createMemoryBuckets();
  const neverThrottled = new Set(config.neverThrottled);
  const prepare = ({ params, principal }: OperationRequest) => prepareDocument(params, principal);
  return {
    schema,
    limits,
    prepare,
    async run(request) {
      const startedAt = performance.now();
      const { principal, requestId, signal } = request;
      const prepared = prepare(request);
      refuseForbidden(prepared, request);
      const variables = prepared.coerceVariables(request.params.variables ?? {});
      const cost = prepared.costOf(variables);
      const isDryRun = prepared.isDryRun(variables);
      const admission = await admit(prepared, cost, principal, limits, buckets, neverThrottled, isDryRun);
      const about = { viewer: principal.viewer, requestId, operation: prepared };
      const audit = new AuditTrail(deps.auditSink, about, prepared.type === 'subscription');
      const scope = { prepared, principal, requestId, audit, transports, logger: deps.logger };
      const ownRoot = { rateLimit: () => rateLimitOf(admission, cost) };
      const { operationMs } = limits;
      const execution = { scope, variables, isOfType, operationMs, ownRoot, isDryRun, ...(signal ? { signal } : {}) };
      try {
        if (prepared.type === 'subscription') {
          const opened = await subscribeOperation(execution);
          if (Symbol.asyncIterator in opened) return { stream: opened, headers: admission.headers };
          return { result: opened, headers: admission.headers };
        }
        const result = await executeOperation(execution);
        observe(deps, prepared, startedAt, result);
        const actual = prepared.actualCostOf(result.data);
        const { cost: told, headers } = await settle(admission, actual, !result.errors, principal.clientKey, buckets);
        return { result: isTold(request) ? { ...result, extensions: { cost: told } } : result, headers };
      } catch (error) {
        const result: OperationResult = { errors: [maskThrown(error, requestId, deps.logger)], data: null };
        observe(deps, prepared, startedAt, result);
        return { result, headers: admission.headers };
      }
    },
  };
}

/** The same text of a planned fetch is the same document, whichever operation it was planned for. */
function createFetchParser(): (text: string) => DocumentNode {
  const cache = new BoundedCache<DocumentNode>(5000);
  return (text) => {
    let document = cache.get(text);
    if (!document) cache.set(text, (document = parse(text, { noLocation: true })));
    return document;
  };
}

function refuseForbidden(prepared: PreparedOperation, { principal, onlyQueries }: OperationRequest): void {
  if (onlyQueries === true && prepared.type !== 'query') {
    throw new RefusedError('BAD_USER_INPUT', 'A GET request may only run a query.', {
      status: 405,
      headers: { Allow: 'POST' },
    });
  }
  if (prepared.readsSchema && !isSignedIn(principal)) {
    throw new RefusedError('UNAUTHENTICATED', 'Sign in to read the schema.', { status: 401 });
  }
}

function isSignedIn({ viewer }: Principal): boolean {
  return viewer !== null;
}

/** Whether the answer tells its cost. */
function isTold({ wantsCost, principal }: OperationRequest): boolean {
  return wantsCost === true || principal.viewer?.kind === 'PARTNER';
}

function observe(deps: GatewayDeps, prepared: PreparedOperation, startedAt: number, result: OperationResult): void {
  deps.onOperation?.({
    operationType: prepared.type,
    operationName: prepared.name,
    milliseconds: performance.now() - startedAt,
    codes: result.errors?.map((error) => error.extensions.code) ?? [],
  });
}
