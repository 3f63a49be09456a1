import type { IncomingMessage } from 'node:http';
import { isPushSource } from '@surcease/kernel';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { type Context, makeServer } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { GatewayDeps, Principal } from '../contract/gateway.js';
import { maskThrown, type PublicError } from '../errors/mask-error.js';
import { RefusedError } from '../errors/refused.error.js';
import { authenticate } from '../http/authenticate.js';
import { requestIdOf } from '../http/request-id.js';
import type { Pipeline } from '../operation/operation-pipeline.js';
import { type OperationRequest, type OperationResult, readParams } from '../operation/operation-request.js';
import type { Seats } from '../streams/seats.js';
import { closeCodes, closeOfEnd } from './close-codes.js';
import type { Outlet } from './outlet.js';
import { pushedOperation } from './pushed-operation.js';

/** What belongs to one socket. */
export interface SocketState {
  socket: WebSocket;
  request: IncomingMessage;
  outlet: Outlet;
  principal?: Principal;
  leave?: () => void;
}

interface Parts {
  deps: GatewayDeps;
  pipeline: Pipeline;
  seats: Seats;
}

type Ctx = Context<Record<string, unknown>, SocketState>;

/** One operation that a socket asked for. */
interface Asked {
  id: string;
  request: OperationRequest;
  outlet: Outlet;
}

/** graphql-transport-ws over the same pipeline as HTTP. */
export function createSocketServer({ deps, pipeline, seats }: Parts) {
  const { limits } = pipeline;
  return makeServer<Record<string, unknown>, SocketState>({
    connectionInitWaitTimeout: limits.connectionInitMs,
    async onConnect(ctx) {
      const { extra: state, connectionParams } = ctx;
      try {
        const { headers, socket } = state.request;
        const remoteAddress = socket.remoteAddress;
        const principal = await authenticate(deps, {
          headers,
          connectionParams: connectionParams ?? {},
          ...(remoteAddress ? { remoteAddress } : {}),
        });
        state.principal = principal;
        const leave = seats.take(principal, (reason) => state.socket.close(...closeOfEnd[reason]));
        if (!leave) return refuseSocket(state, closeCodes.forbidden, 'Too many sockets are open');
        state.leave = leave;
        if (state.socket.readyState !== state.socket.OPEN) leave();
        return true;
      } catch (error) {
        if (error instanceof RefusedError) {
          const code = error.code === 'FORBIDDEN' ? closeCodes.forbidden : closeCodes.unauthorized;
          return refuseSocket(state, code, error.message);
        }
        deps.logger.error({ error }, 'A socket could not be authenticated');
        return refuseSocket(state, closeCodes.internal, 'Something went wrong');
      }
    },
    async onSubscribe(ctx, id, payload) {
      const requestId = requestIdOf(undefined);
      try {
        if (Object.keys(ctx.subscriptions).length > limits.subscriptionsPerSocket) {
          throw new RefusedError('THROTTLED', `A socket may hold at most ${limits.subscriptionsPerSocket} operations.`);
        }
        const request = operationOf(ctx, payload, requestId);
        const prepared = pipeline.prepare(request);
        const { schema } = pipeline;
        return {
          schema,
          document: prepared.document,
          operationName: prepared.name,
          contextValue: { id, request, outlet: ctx.extra.outlet },
        };
      } catch (error) {
        return [new PublicGraphQLError(maskThrown(error, requestId, deps.logger))];
      }
    },
    execute: (args) => run(pipeline, deps, args.contextValue as Asked),
    subscribe: (args) => run(pipeline, deps, args.contextValue as Asked),
    onNext: (_ctx, _id, _payload, _args, result) => result,
    onError: (_ctx, _id, _payload, errors) =>
      errors.map((error) =>
        error instanceof PublicGraphQLError
          ? error.shown
          : maskThrown(error.originalError ?? error, requestIdOf(undefined), deps.logger),
      ) as never,
  });
}

function operationOf({ extra }: Ctx, payload: unknown, requestId: string): OperationRequest {
  if (!extra.principal) throw new RefusedError('UNAUTHENTICATED', 'The socket was not initialised.');
  const params = readParams(payload);
  return { params, principal: extra.principal, requestId, wantsCost: params.extensions?.['cost'] === true };
}

async function run(pipeline: Pipeline, deps: GatewayDeps, { id, request, outlet }: Asked): Promise<ExecutionResult> {
  try {
    const { result, stream } = await pipeline.run(request);
    if (stream && isPushSource(stream)) return pushedOperation(stream, id, outlet) as object;
    return (result ?? stream) as ExecutionResult;
  } catch (error) {
    const extensions = error instanceof RefusedError ? error.options.extensions : undefined;
    const refused: OperationResult = {
      errors: [maskThrown(error, request.requestId, deps.logger)],
      ...(extensions ? { extensions } : {}),
    };
    return refused as ExecutionResult;
  }
}

function refuseSocket(state: SocketState, code: number, reason: string): false {
  state.socket.close(code, reason);
  return false;
}

/** graphql-ws takes refusals as GraphQLErrors only; the client gets what was masked. */
class PublicGraphQLError extends GraphQLError {
  constructor(readonly shown: PublicError) {
    super(shown.message);
  }
}
