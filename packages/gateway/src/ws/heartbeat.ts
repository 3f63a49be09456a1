import type { WebSocket } from 'ws';

/** Pings, and ends a socket whose peer did not answer the ping before: a frozen peer never closes by itself. */
export function startHeartbeat(socket: WebSocket, everyMs: number): () => void {
  let isAlive = true;
  socket.on('pong', () => (isAlive = true));
  const timer = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
