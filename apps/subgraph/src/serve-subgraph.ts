import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { Subgraph } from '@surcease/graphql-kit';
import type { InternalTokens } from '@surcease/identity';
import type { Logger } from '@surcease/observability';
import express, { type ErrorRequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import { createHttpEndpoint } from './http-endpoint.js';
import { createCallerCheck } from './internal-caller.js';
import { attachSocketEndpoint } from './socket-endpoint.js';

interface ServeConfig {
  host: string;
  /** 0 takes a free one. */
  port: number;
  subgraph: Subgraph;
  schema: GraphQLSchema;
  tokens: Pick<InternalTokens, 'verify'>;
  logger: Logger;
  isReady(): Promise<boolean>;
  /** How long requests in flight may take once it is told to stop. */
  drainMs?: number;
}

/** A subgraph at a port. Disposing answers what is in flight, ends streams, then closes. */
export interface ServedSubgraph extends AsyncDisposable {
  port: number;
}

/** Serves one subgraph to the gateway over HTTP and sockets. @throws the listener's error, such as EADDRINUSE. */
export async function serveSubgraph(config: ServeConfig): Promise<ServedSubgraph> {
  const { subgraph, schema, tokens, logger, drainMs = 10_000 } = config;
  let stopping = false;
  const identify = createCallerCheck(tokens, subgraph.name);
  const endpoint = await createHttpEndpoint(subgraph, schema, identify, logger);
  const app = express().disable('x-powered-by');
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', async (_request, response) => {
    const ready = !stopping && (await config.isReady().catch(() => false));
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  app.use(endpoint.router, sayWhatWasWrong);
  const server = createServer(app);
  const sockets = attachSocketEndpoint(server, subgraph, schema, identify);
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : config.port,
    async [Symbol.asyncDispose]() {
      stopping = true;
      await drain(server, sockets, drainMs);
      await endpoint.stop();
    },
  };
}

/** Streams are closed, so that the gateway resumes them elsewhere; requests are answered, within the deadline. */
async function drain(server: Server, sockets: AsyncDisposable, drainMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const deadline = setTimeout(() => server.closeAllConnections(), drainMs);
  await sockets[Symbol.asyncDispose]();
  server.closeIdleConnections();
  await closed;
  clearTimeout(deadline);
}

/** Bodies that are too large or no JSON: the status says enough, and nothing that was sent is repeated. */
const sayWhatWasWrong: ErrorRequestHandler = (error: { status?: number }, _request, response, _next) => {
  const status = error instanceof SyntaxError ? 400 : (error.status ?? 500);
  const code = status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL';
  response.status(status).json({ errors: [{ message: 'The request could not be read.', extensions: { code } }] });
};
