import type { Server } from 'node:http';
import type { Socket } from 'node:net';

const DRAIN_MS = 10_000;

/**
 * Watches a server's connections from the first, and answers how to close it: what is in flight is answered, within
 * ten seconds; connections without a request go at once. Node counts as idle only those that had one before, so a
 * browser's connection in reserve would hold up every stop.
 * @param closeStreams ends what does not end by itself
 */
export function drainable(server: Server): (closeStreams: () => PromiseLike<void>) => Promise<void> {
  const quiet = new Set<Socket>();
  let stopping = false;
  server.on('connection', (socket) => {
    quiet.add(socket);
    socket.once('close', () => quiet.delete(socket));
  });
  server.on('upgrade', (_request, socket) => quiet.delete(socket as Socket));
  server.on('request', ({ socket }, response) => {
    quiet.delete(socket);
    response.once('close', () => {
      if (stopping) socket.end();
      else if (!socket.destroyed) quiet.add(socket);
    });
  });
  return async (closeStreams) => {
    stopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of quiet) socket.destroy();
    await closeStreams();
    const deadline = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    deadline.unref();
    await closed;
    clearTimeout(deadline);
  };
}
