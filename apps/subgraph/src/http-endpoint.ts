import { ApolloServer, type ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import type { Subgraph, SubgraphRequest } from '@surcease/graphql-kit';
import type { Logger } from '@surcease/observability';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { type IdentifyCaller, bearerOf, refusalOf } from './internal-caller.js';

/** Representations of a large page; clients' own limit is the gateway's. */
const MAXIMUM_BODY = '2mb';

type Caller = Pick<SubgraphRequest, 'viewer' | 'requestId' | 'operation' | 'signal'>;

interface HttpEndpoint {
  router: Router;
  stop(): Promise<void>;
}

/** `POST /graphql` for the gateway and nobody else. Apollo Server speaks the protocol, the subgraph executes. */
export async function createHttpEndpoint(
  subgraph: Subgraph,
  schema: GraphQLSchema,
  identify: IdentifyCaller,
  logger: Logger,
): Promise<HttpEndpoint> {
  const apollo = new ApolloServer<Caller>({
    gateway: executing(subgraph, schema),
    logger,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  const callers = new WeakMap<Request, Caller>();
  const router = express.Router();
  router.post(
    '/graphql',
    requireBearer,
    express.text({ type: () => true, limit: MAXIMUM_BODY, inflate: false }),
    knowCaller(callers, identify),
    expressMiddleware(apollo, { context: async ({ req }) => callers.get(req as Request) as Caller }),
  );
  router.all('/graphql', (_request, response) => void response.setHeader('allow', 'POST').sendStatus(405));
  return { router, stop: () => apollo.stop() };
}

/** Apollo Server's way to leave the execution to somebody else. */
function executing(
  subgraph: Subgraph,
  schema: GraphQLSchema,
): NonNullable<ApolloServerOptionsWithGateway<Caller>['gateway']> {
  return {
    onSchemaLoadOrUpdate(listener) {
      listener({ apiSchema: schema, coreSupergraphSdl: subgraph.sdl });
      return () => undefined;
    },
    load: async () => ({
      executor: async ({ document, source, operation, request, context }) => {
        const operationType = operation.operation;
        if (operationType === 'subscription')
          return { errors: [new GraphQLError('Subscribe over a socket.', { extensions: { code: 'BAD_USER_INPUT' } })] };
        const { operationName = undefined, variables = {} } = request;
        const answer = await subgraph.execute({
          ...(context as Caller),
          document,
          documentText: source,
          operationName,
          operationType,
          variables,
        });
        return answer;
      },
    }),
    stop: async () => undefined,
  };
}

/** Whoever brings no token is not read any further. */
const requireBearer: RequestHandler = (request, response, next) => {
  if (bearerOf(request.headers.authorization)) next();
  else
    refuse(
      response,
      new GraphQLError('Only the gateway may ask a subgraph.', { extensions: { code: 'UNAUTHENTICATED' } }),
    );
};

function knowCaller(callers: WeakMap<Request, Caller>, identify: IdentifyCaller): RequestHandler {
  return (request, response, next) => {
    const text = typeof request.body === 'string' ? request.body : '';
    try {
      const { viewer, requestId, operation } = identify(request.headers.authorization, text);
      callers.set(request, { viewer, requestId, operation, signal: signalOf(response) });
    } catch (error) {
      return refuse(response, refusalOf(error));
    }
    request.body = JSON.parse(text);
    next();
  };
}

/** Aborts when the gateway goes away before its answer. */
function signalOf(response: Response): AbortSignal {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

function refuse(response: Response, error: GraphQLError): void {
  response.status(401).json({ errors: [error.toJSON()] });
}
