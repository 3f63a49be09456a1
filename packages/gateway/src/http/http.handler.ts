import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GatewayConfig, GatewayDeps } from '../contract/gateway.js';
import { maskThrown } from '../errors/mask-error.js';
import { RefusedError } from '../errors/refused.error.js';
import type { OperationResult } from '../operation/operation-request.js';
import type { Pipeline } from '../operation/operation-pipeline.js';
import type { Seats } from '../streams/seats.js';
import { type Answer, mediaTypes, negotiate } from './accept.js';
import { authenticate } from './authenticate.js';
import { sendEvents } from './event-stream.js';
import { readOperation } from './read-request.js';
import { requestIdOf } from './request-id.js';

export interface HttpParts {
  config: GatewayConfig;
  deps: GatewayDeps;
  pipeline: Pipeline;
  seats: Seats;
}

/** Answers one HTTP request by the GraphQL-over-HTTP specification, or with a stream of events (graphql-sse, distinct connections). */
export async function handleHttp(parts: HttpParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const requestId = requestIdOf(request.headers['x-request-id']);
  response.setHeader('x-request-id', requestId);
  if (sendExplorer(parts.config, request, response)) return;
  const gone = new AbortController();
  // After every answer too, when there is nothing left to stop.
  response.once('close', () => response.writableFinished || gone.abort());
  let answer: Answer | undefined = 'json';
  try {
    answer = negotiate(request.headers.accept);
    if (!answer)
      throw new RefusedError('BAD_USER_INPUT', 'None of the media types asked for is offered.', { status: 406 });
    await answerOperation(parts, request, response, { answer, requestId, signal: gone.signal });
  } catch (error) {
    sendRefusal(parts, response, error, { answer: answer ?? 'json', requestId });
  }
}

interface About {
  answer: Answer;
  requestId: string;
  signal: AbortSignal;
}

async function answerOperation(
  { deps, pipeline, seats }: HttpParts,
  request: IncomingMessage,
  response: ServerResponse,
  { answer, requestId, signal }: About,
): Promise<void> {
  const params = await readOperation(request, pipeline.limits.bodyBytes);
  const { headers } = request;
  const remoteAddress = request.socket.remoteAddress;
  const principal = await authenticate(deps, { headers, ...(remoteAddress ? { remoteAddress } : {}) });
  const operation = {
    params,
    principal,
    requestId,
    signal,
    wantsCost: headers['surcease-cost'] === '1',
    onlyQueries: request.method === 'GET' && answer !== 'event-stream',
  };
  if (answer !== 'event-stream') {
    if (pipeline.prepare(operation).type === 'subscription') {
      throw new RefusedError('BAD_USER_INPUT', 'Ask for text/event-stream, or use a socket, to subscribe.', {
        status: 406,
      });
    }
    const { result, headers: told } = await pipeline.run(operation);
    return send(response, 200, answer, result ?? {}, told);
  }
  if (request.method === 'GET' && pipeline.prepare(operation).type === 'mutation') {
    throw new RefusedError('BAD_USER_INPUT', 'A GET request may not run a mutation.', {
      status: 405,
      headers: { Allow: 'POST' },
    });
  }
  return sendEvents(response, operation, { pipeline, seats, logger: deps.logger });
}

function sendRefusal(
  { deps }: HttpParts,
  response: ServerResponse,
  error: unknown,
  { answer, requestId }: { answer: Answer; requestId: string },
): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const options = error instanceof RefusedError ? error.options : { status: 500 };
  const { extensions } = options as RefusedError['options'];
  const result = { errors: [maskThrown(error, requestId, deps.logger)], ...(extensions ? { extensions } : {}) };
  // A client of application/json reads 200 as "a GraphQL answer", errors and all; the newer type has its own statuses.
  const status = options.status ?? (answer === 'json' ? 200 : 400);
  send(
    response,
    status,
    answer === 'event-stream' ? 'json' : answer,
    result,
    (options as RefusedError['options']).headers ?? {},
  );
}

function send(
  response: ServerResponse,
  status: number,
  answer: Answer,
  result: OperationResult,
  headers: Record<string, string>,
): void {
  const body = Buffer.from(JSON.stringify(result));
  response.writeHead(status, {
    ...headers,
    'content-type': mediaTypes[answer],
    'content-length': body.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

/** A browser that opens the address itself gets a page. */
function sendExplorer(config: GatewayConfig, request: IncomingMessage, response: ServerResponse): boolean {
  const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
  if (!isPage || config.explorerHtml === undefined || /[?&](query|documentId|extensions)=/.test(request.url ?? ''))
    return false;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(config.explorerHtml);
  return true;
}
