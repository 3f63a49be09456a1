import type { ServerResponse } from 'node:http';
import type { GatewayDeps } from '../contract/gateway.js';
import { maskThrown } from '../errors/mask-error.js';
import { RefusedError } from '../errors/refused.error.js';
import type { Pipeline } from '../operation/operation-pipeline.js';
import type { OperationRequest, OperationResult } from '../operation/operation-request.js';
import type { EndReason, Seats } from '../streams/seats.js';
import { mediaTypes } from './accept.js';

interface Parts {
  pipeline: Pipeline;
  seats: Seats;
  logger: GatewayDeps['logger'];
}

const codeOfEnd = {
  EXPIRED: 'UNAUTHENTICATED',
  REVOKED: 'FORBIDDEN',
  GRANTS_CHANGED: 'FORBIDDEN',
  GOING_AWAY: undefined,
} as const;

/** Streams one operation; each answer is a `next` event, the end a `complete` event. Throws only before the first byte. */
export async function sendEvents(response: ServerResponse, operation: OperationRequest, parts: Parts): Promise<void> {
  const { pipeline, seats, logger } = parts;
  const { limits } = pipeline;
  let stream: AsyncGenerator<OperationResult, void, void> | undefined;
  const finish = (code?: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'SLOW_CONSUMER') => {
    if (response.writableEnded) return;
    if (code) writeEvent(response, 'next', ended(code, operation.requestId));
    writeEvent(response, 'complete');
    response.end();
    void stream?.return();
  };
  const leave = seats.take(operation.principal, (reason: EndReason) => finish(codeOfEnd[reason]));
  if (!leave)
    throw new RefusedError('THROTTLED', 'Too many streams are open.', { status: 429, headers: { 'Retry-After': '1' } });
  const beat = setInterval(() => response.write(':\n\n'), limits.heartbeatMs);
  beat.unref();
  response.once('close', () => {
    leave();
    clearInterval(beat);
    void stream?.return();
  });
  try {
    const outcome = await pipeline.run(operation);
    response.writeHead(200, {
      ...outcome.headers,
      'content-type': mediaTypes['event-stream'],
      'cache-control': 'no-store',
    });
    response.flushHeaders();
    if (!outcome.stream) {
      writeEvent(response, 'next', outcome.result);
      return finish();
    }
    stream = outcome.stream;
    for await (const result of stream) {
      if (response.writableEnded || response.destroyed) return;
      writeEvent(response, 'next', result);
      if (response.writableLength > limits.bufferedBytes) return abandon(response, finish);
    }
    finish();
  } catch (error) {
    leave();
    clearInterval(beat);
    if (!response.headersSent) throw error;
    writeEvent(response, 'next', { errors: [maskThrown(error, operation.requestId, logger)] });
    finish();
  }
}

/** Whoever does not read will not read the end either; after a moment the connection goes. */
function abandon(response: ServerResponse, finish: (code: 'SLOW_CONSUMER') => void): void {
  finish('SLOW_CONSUMER');
  setTimeout(() => response.destroy(), 1000).unref();
}

function ended(code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'SLOW_CONSUMER', requestId: string): OperationResult {
  const message =
    code === 'SLOW_CONSUMER'
      ? 'Events were read too slowly; resume after the last one.'
      : 'The stream ended; sign in again.';
  return { errors: [{ message, extensions: { code, requestId } }] };
}

function writeEvent(response: ServerResponse, event: 'next' | 'complete', data?: OperationResult): void {
  response.write(`event: ${event}\ndata: ${data ? JSON.stringify(data) : ''}\n\n`);
}
