import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { GatewayConfig, GatewayDeps, Limits } from '../contract/gateway.js';
import type { Pipeline } from '../operation/operation-pipeline.js';
import type { Seats } from '../streams/seats.js';
import { closeCodes } from './close-codes.js';
import { startHeartbeat } from './heartbeat.js';
import { createSocketServer, type SocketState } from './socket-server.js';

/** Events that may wait for a slow reader, whatever their size. */
const waitingEvents = 256;

export interface SocketHandler {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  dispose(): Promise<void>;
}

/** Takes over sockets for graphql-transport-ws: origin, frame size, heartbeat and slow readers are minded here. */
export function createSocketHandler(
  config: GatewayConfig,
  deps: GatewayDeps,
  pipeline: Pipeline,
  seats: Seats,
): SocketHandler {
  const { limits } = pipeline;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.bodyBytes,
    handleProtocols,
    clientTracking: true,
  });
  const protocol = createSocketServer({ deps, pipeline, seats });
  return {
    handleUpgrade(request, socket, head) {
      if (!isAllowedOrigin(request.headers.origin, config.allowedOrigins ?? [])) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (opened) => serve(opened, request));
    },
    async dispose() {
      for (const socket of server.clients) socket.close(closeCodes.goingAway, 'Going away');
      const all = [...server.clients].map(
        (socket) => new Promise<void>((resolve) => socket.once('close', () => resolve())),
      );
      const patience = setTimeout(() => server.clients.forEach((socket) => socket.terminate()), 1000);
      await Promise.all(all);
      clearTimeout(patience);
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };

  function serve(socket: WebSocket, request: IncomingMessage): void {
    const state: SocketState = { socket, request };
    const stopHeartbeat = startHeartbeat(socket, limits.heartbeatMs);
    const fail = (error: unknown) => {
      deps.logger.error({ error }, 'A socket failed');
      socket.close(closeCodes.internal, 'Something went wrong');
    };
    socket.on('error', () => socket.terminate());
    const closed = protocol.opened(
      {
        protocol: socket.protocol || GRAPHQL_TRANSPORT_WS_PROTOCOL,
        send: createSend(socket, limits),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (receive) => socket.on('message', (data) => void receive(String(data)).catch(fail)),
      },
      state,
    );
    socket.once('close', (code, reason) => {
      stopHeartbeat();
      state.leave?.();
      void Promise.resolve(closed(code, String(reason))).catch(fail);
    });
  }
}

/**
 * Does not wait for the reader: a subscription that did would fill the buffers behind it instead.
 * What waits here is bounded, and past the bound the socket is closed with a code to resume by.
 */
function createSend(socket: WebSocket, limits: Limits): (data: string) => void {
  let waiting = 0;
  return (data) => {
    if (socket.readyState !== socket.OPEN) return;
    if (waiting >= waitingEvents || socket.bufferedAmount > limits.bufferedBytes) {
      socket.close(closeCodes.slowConsumer, 'SLOW_CONSUMER: resume after the last cursor');
      setTimeout(() => socket.terminate(), 1000).unref();
      return;
    }
    waiting += 1;
    socket.send(data, () => (waiting -= 1));
  };
}

/** Browsers always send an Origin, and no other page may use a socket; other clients send none. */
function isAllowedOrigin(origin: string | undefined, allowed: readonly string[]): boolean {
  return origin === undefined || allowed.includes('*') || allowed.includes(origin);
}
