import type { Server } from 'node:http';
import type { Subgraph, SubgraphRequest } from '@surcease/graphql-kit';
import { type DocumentNode, GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { type IdentifyCaller, bearerOf, refusalOf } from './internal-caller.js';

const MAXIMUM_MESSAGE_BYTES = 2 * 1024 * 1024;
const UNAUTHORIZED = 4401;

/**
 * Subscriptions of the gateway, one socket each: its token, in the connection's parameters, is bound to the text
 * `JSON.stringify({ query, variables, operationName })` of the one subscribe message.
 */
export function attachSocketEndpoint(
  server: Server,
  subgraph: Subgraph,
  schema: GraphQLSchema,
  identify: IdentifyCaller,
): AsyncDisposable {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAXIMUM_MESSAGE_BYTES });
  const closing = useServer<{ authorization?: unknown }, { socket: WebSocket }>(
    {
      schema,
      connectionInitWaitTimeout: 3_000,
      onConnect: ({ connectionParams }) => bearerOf(connectionParams?.authorization) !== null,
      onSubscribe: ({ connectionParams, extra }, _id, payload) => {
        try {
          const request = requestOf(payload, schema, identify, connectionParams?.authorization);
          return Array.isArray(request) ? request : { schema, document: request.document, contextValue: request };
        } catch (error) {
          extra.socket.close(UNAUTHORIZED, 'Unauthorized');
          return [refusalOf(error)];
        }
      },
      subscribe: (args) => subgraph.subscribe(args.contextValue as SubgraphRequest) as never,
    },
    sockets,
  );
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.split('?')[0] !== '/graphql') return void socket.destroy();
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
  });
  return { [Symbol.asyncDispose]: async () => closing.dispose() };
}

/** @throws DomainError UNAUTHENTICATED; other faults of the document are returned. */
function requestOf(
  payload: SubscribePayload,
  schema: GraphQLSchema,
  identify: IdentifyCaller,
  authorization: unknown,
): SubgraphRequest | GraphQLError[] {
  const { query, variables, operationName } = payload;
  const caller = identify(authorization, JSON.stringify({ query, variables, operationName }));
  const document = documentOf(query);
  if (document instanceof GraphQLError) return [document];
  const findings = validate(schema, document);
  if (findings.length > 0) return [...findings];
  if (getOperationAST(document, operationName)?.operation !== 'subscription')
    return [new GraphQLError('Only subscriptions come over a socket.', { extensions: { code: 'BAD_USER_INPUT' } })];
  return {
    ...caller,
    document,
    documentText: query,
    operationName: operationName ?? undefined,
    operationType: 'subscription',
    variables: variables ?? {},
  };
}

function documentOf(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
