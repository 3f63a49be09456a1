import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { defaultLimits, type GatewayConfig, type GatewayDeps } from './contract/gateway.js';
import type { Transport } from './contract/subgraph.js';
import { handleHttp } from './http/http.handler.js';
import { createPipeline } from './operation/operation-pipeline.js';
import type { OperationOutcome, OperationRequest } from './operation/operation-request.js';
import { createSeats } from './streams/seats.js';
import { createLocalTransport } from './subgraphs/local.transport.js';
import { createRemoteTransport } from './subgraphs/remote.transport.js';
import { createSocketHandler } from './ws/ws.handler.js';

/** The graph's front door. Mount `handleRequest` and `handleUpgrade` at one path of an HTTP server. */
export interface Gateway extends AsyncDisposable {
  /** The schema clients see. */
  schema: GraphQLSchema;
  handleRequest(request: IncomingMessage, response: ServerResponse): Promise<void>;
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** The same pipeline without a transport. Throws RefusedError for what is turned away before it runs. */
  execute(operation: OperationRequest): Promise<OperationOutcome>;
}

/**
 * Plans operations over the subgraphs of a supergraph and answers them over HTTP, server-sent events and
 * graphql-transport-ws, within limits and with every read of protected records audited before it leaves.
 */
export function createGateway(config: GatewayConfig, deps: GatewayDeps): Gateway {
  const limits = { ...defaultLimits, ...config.limits };
  const transports = new Map<string, Transport>();
  for (const subgraph of config.subgraphs) {
    if ('url' in subgraph) {
      const { mintInternalToken } = deps;
      if (!mintInternalToken) throw new Error('A remote subgraph needs mintInternalToken');
      transports.set(subgraph.name, createRemoteTransport(subgraph, limits, mintInternalToken));
    } else transports.set(subgraph.name, createLocalTransport(subgraph));
  }
  const pipeline = createPipeline(config, deps, transports);
  const seats = createSeats(deps, limits);
  const sockets = createSocketHandler(config, deps, pipeline, seats);
  return {
    schema: pipeline.schema,
    handleRequest: (request, response) => handleHttp({ config, deps, pipeline, seats }, request, response),
    handleUpgrade: (request, socket, head) => sockets.handleUpgrade(request, socket, head),
    execute: (operation) => pipeline.run(operation),
    async [Symbol.asyncDispose]() {
      seats.dispose();
      await sockets.dispose();
      await Promise.all([...transports.values()].map((transport) => transport.dispose()));
    },
  };
}
