import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type IncomingMessage, createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Gateway } from '@surcease/gateway';
import type { IdentityProvider } from '@surcease/identity';
import type { Metrics } from '@surcease/observability';
import express, { type Express, type Router } from 'express';
import { serveStatic } from 'ruru/static';
import { APP_CLIENT_ID } from './authentication.js';
import { contentSecurityPolicy } from './content-security-policy.js';
import { drainable } from './drainable.js';
import { EXPLORER_FILES } from './explorer.js';

export interface FrontConfig {
  host: string;
  port: number;
  /** Of the tokens that clients should get. */
  issuer: string;
  audience: string;
  /** The built admin app; none where only the graph is served. */
  appDirectory?: URL;
  gateway: Gateway;
  /** Mounted at /q: patients answer there without an account. */
  questionnaires?: Router;
  /** Mounted at /oidc where the issuer is our own. */
  identity?: IdentityProvider;
  metrics: Metrics;
  /** Answers whether the platform can serve: the database, the subgraphs. */
  isReady(): Promise<boolean>;
}

/** The one port: app, graph, health, metrics and the embedded identity provider. */
export interface Front extends AsyncDisposable {
  port: number;
}

/** Starts to listen. @throws the listener's error, such as EADDRINUSE. */
export async function serveFront(config: FrontConfig): Promise<Front> {
  let stopping = false;
  const app = frontApp(config, () => stopping);
  const server = createServer((request, response) => {
    // Past Express, whose steps cost a short answer some hundredths of its time.
    if (isForGraph(request)) config.gateway.handleRequest(request, response).catch(() => response.destroy());
    else app(request, response);
  });
  const drain = drainable(server);
  server.on('upgrade', (request, socket, head) => {
    if (isAtGraph(request) && !stopping) config.gateway.handleUpgrade(request, socket, head);
    else socket.destroy();
  });
  server.listen(config.port, config.host);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : config.port,
    async [Symbol.asyncDispose]() {
      stopping = true; // Readiness is false first, so that clients resume elsewhere.
      await drain(() => config.gateway[Symbol.asyncDispose]());
    },
  };
}

const isAtGraph = ({ url = '' }: IncomingMessage) => /^\/graphql\/?(\?|$)/.test(url);

/** Not of a person who opens the address in a browser. */
const isForGraph = (request: IncomingMessage) =>
  isAtGraph(request) && !(request.method === 'GET' && request.headers.accept?.includes('text/html') === true);

function frontApp(config: FrontConfig, isStopping: () => boolean): Express {
  const { gateway, identity, issuer, audience, metrics } = config;
  const app = express().disable('x-powered-by');
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }));
  app.get('/health/ready', async (_request, response) => {
    const ready = !isStopping() && (await config.isReady().catch(() => false));
    response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
  });
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  if (identity) app.use('/oidc', identity.handler);
  if (config.questionnaires) app.use('/q', config.questionnaires);
  app.use(contentSecurityPolicy(issuer));
  app.get('/graphql', (request, response) => gateway.handleRequest(request, response));
  app.use(EXPLORER_FILES.slice(0, -1), (request, response, next) => {
    request.url = request.originalUrl;
    serveStatic(EXPLORER_FILES)(request, response, next);
  });
  app.get('/app-config.json', (_request, response) => {
    response.setHeader('cache-control', 'no-store');
    response.json({ issuer, clientId: APP_CLIENT_ID, apiAudience: audience });
  });
  serveApp(app, config.appDirectory);
  return app;
}

/** Files with a hash in their name never change; the page that names them is asked for each time. */
function serveApp(app: Express, directory: URL | undefined): void {
  if (!directory || !existsSync(directory)) return;
  const root = fileURLToPath(directory);
  app.use('/assets', express.static(`${root}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(root, { index: false, maxAge: '1h' }));
  app.get('/{*path}', (_request, response) => {
    response.setHeader('cache-control', 'no-cache');
    response.sendFile('index.html', { root });
  });
}
