import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { GatewayConfig, GatewayDeps } from '../contract/gateway.js';
import type { Pipeline } from '../operation/operation-pipeline.js';
import type { Seats } from '../streams/seats.js';
import { closeCodes } from './close-codes.js';
import { startHeartbeat } from './heartbeat.js';
import { createOutlet } from './outlet.js';
import { createSocketServer, type SocketState } from './socket-server.js';

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
    perMessageDeflate: false,
  });
  const protocol = createSocketServer({ deps, pipeline, seats });
  return {
    handleUpgrade(request, socket, head) {
      if (!isAllowedOrigin(request.headers.origin, config.allowedOrigins ?? [])) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket, head, (opened) => serve(opened, request, socket));
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

  function serve(socket: WebSocket, request: IncomingMessage, connection: Duplex): void {
    const outlet = createOutlet(socket, connection, limits);
    const state: SocketState = { socket, request, outlet };
    const stopHeartbeat = startHeartbeat(socket, limits.heartbeatMs);
    const fail = (error: unknown) => {
      deps.logger.error({ error }, 'A socket failed');
      socket.close(closeCodes.internal, 'Something went wrong');
    };
    socket.on('error', () => socket.terminate());
    const closed = protocol.opened(
      {
        protocol: socket.protocol || GRAPHQL_TRANSPORT_WS_PROTOCOL,
        send: (text) => outlet.send(text),
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

/** Browsers always send an Origin, and no other page may use a socket; other clients send none. */
function isAllowedOrigin(origin: string | undefined, allowed: readonly string[]): boolean {
  return origin === undefined || allowed.includes('*') || allowed.includes(origin);
}
