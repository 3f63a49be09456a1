import type { FieldPolicy } from '@surcease/authz';
import { fieldPolicy } from '@surcease/authz';
import { type MaybePromise, whenReady } from '@surcease/kernel';
import type { Logger } from '@surcease/observability';
import { createSourceEventStream, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createDocumentCache } from './compiled-execution.js';
import type { References } from './entities.js';
import { assertEveryFieldDeclared, assertMayEver } from './field-guard.js';
import { toGraphQLError } from './graphql-errors.js';
import { mapEvents } from './map-events.js';
import { createSharing } from './shared-answers.js';
import { SubgraphContext, type SubgraphServices } from './subgraph-context.js';
import type { Subgraph, SubgraphRequest, SubgraphResult } from './subgraph-request.js';
import { type SchemaClasses, buildSchemaOfSubgraph } from './subgraph-schema.js';

/** The wiring list of a subgraph: read it to know all that a context offers. */
export interface SubgraphDefinition<Services extends SubgraphServices> extends SchemaClasses {
  name: string;
  references: References<Services>;
  /**
   * Types that say of an event what they say to anybody with the same grants. Subscriptions to these alone are answered
   * once for each event and set of grants, and all who hear it share the answer.
   */
  typesOfEvents?: readonly string[];
}

/** A subgraph's schema, before it is given anything to work with. */
export interface DefinedSubgraph<Services extends SubgraphServices> {
  name: string;
  sdl: string;
  schema: GraphQLSchema;
  /** Makes it run: the same whether the gateway calls it in process or over HTTP. */
  create(services: Services, log: Logger): Subgraph;
}

/** Builds a subgraph from its wiring list. @throws Error where a field has no declared rule of access. */
export function defineSubgraph<Services extends SubgraphServices>(
  { name, references, typesOfEvents = [], ...classes }: SubgraphDefinition<Services>,
  policy: FieldPolicy = fieldPolicy,
): DefinedSubgraph<Services> {
  const { schema, sdl } = buildSchemaOfSubgraph(classes, references);
  assertEveryFieldDeclared(schema, policy);
  const prepare = createDocumentCache(schema, policy, references);
  const shareAnswers = createSharing(schema, new Set(typesOfEvents));

  function create(services: Services, log: Logger): Subgraph {
    const refusal = (error: unknown, { requestId }: SubgraphRequest): SubgraphResult => ({
      data: null,
      errors: [toGraphQLError(error, { requestId, log })],
    });

    /** At once where no resolver has to wait. */
    function answer(request: SubgraphRequest, root: unknown): MaybePromise<SubgraphResult> {
      try {
        const prepared = prepare(request.document, request.documentText, request.operationName);
        assertMayEver(request.viewer, prepared.needs);
        const context = new SubgraphContext(request, services, prepared);
        const answered = whenReady(prepared.run(root, context, request.variables), (result) =>
          withAudit(result, context, request, log),
        );
        return answered instanceof Promise ? answered.catch((error: unknown) => refusal(error, request)) : answered;
      } catch (error) {
        return refusal(error, request);
      }
    }

    async function subscribe(request: SubgraphRequest): Promise<AsyncIterable<SubgraphResult> | SubgraphResult> {
      try {
        assertMayEver(request.viewer, prepare(request.document, request.documentText, request.operationName).needs);
        const source = await createSourceEventStream({
          schema,
          document: request.document,
          contextValue: new SubgraphContext(request, services),
          variableValues: request.variables,
          operationName: request.operationName,
        });
        if (!(Symbol.asyncIterator in source)) return withAudit(source, undefined, request, log);
        const shared = shareAnswers(request);
        return mapEvents(source, {
          map: (event) => (shared ? shared(event, () => answer(request, event)) : answer(request, event)),
          explain: (error) => refusal(error, request),
        });
      } catch (error) {
        return refusal(error, request);
      }
    }
    return { name, sdl, execute: async (request) => answer(request, undefined), subscribe };
  }
  return { name, sdl, schema, create };
}

function withAudit(
  result: ExecutionResult,
  context: SubgraphContext | undefined,
  { requestId }: SubgraphRequest,
  log: Logger,
): SubgraphResult {
  const errors = result.errors?.map((error) => toGraphQLError(error, { requestId, log }));
  const audit = context?.audit.touches();
  return {
    data: result.data ?? null,
    ...(errors?.length && { errors }),
    ...(audit && { extensions: { audit } }),
  } as SubgraphResult;
}
