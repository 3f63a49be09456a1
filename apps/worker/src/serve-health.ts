import { once } from 'node:events';
import { createServer } from 'node:http';

/** Liveness and readiness of a process that serves nothing else. */
export async function serveHealth(config: {
  host: string;
  port: number;
  isReady(): Promise<boolean>;
}): Promise<AsyncDisposable & { port: number }> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const status =
      path === '/health/live' || (path === '/health/ready' && (await config.isReady().catch(() => false)))
        ? 200
        : path === '/health/ready'
          ? 503
          : 404;
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify({ status: status === 200 ? 'ok' : 'not ok' }));
  });
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : config.port,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
