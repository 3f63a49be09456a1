import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Viewer } from '@surcease/authz';
import {
  type AuditEntry,
  type Credentials,
  type GatewayConfig,
  type GatewayDeps,
  type Principal,
  createGateway,
} from '../../src/index.js';
import { createSubgraphs, supergraphSdl } from './subgraphs.js';

export function viewerOf(kind: 'STAFF' | 'PARTNER', accountId = 'acct_1'): Viewer {
  return {
    accountId,
    subject: accountId,
    displayName: 'Test account',
    email: null,
    kind,
    partnerTier: kind === 'PARTNER' ? 'IDENTIFIED' : null,
    purpose: 'TREATMENT',
    grants: [
      { role: 'NURSE', clinicId: 'clin_1' },
      { role: 'ANALYST', clinicId: null },
    ],
  };
}

/** Tokens of the tests: `staff`, `partner`, `short` (expires soon); anything else is not valid. */
export function authenticate({ headers, connectionParams }: Credentials): Principal {
  const authorization = connectionParams?.['authorization'] ?? headers.authorization;
  if (authorization === undefined) return { viewer: null, clientKey: 'anonymous' };
  if (authorization === 'Bearer staff') return { viewer: viewerOf('STAFF'), clientKey: 'acct_1' };
  if (authorization === 'Bearer partner') return { viewer: viewerOf('PARTNER', 'acct_2'), clientKey: 'acct_2' };
  if (authorization === 'Bearer short') {
    return { viewer: viewerOf('STAFF', 'acct_3'), clientKey: 'acct_3', expiresAt: new Date(Date.now() + 300) };
  }
  throw Object.assign(new Error('not a good token'), { code: 'UNAUTHENTICATED' });
}

export const staff = { authorization: 'Bearer staff' };
export const partner = { authorization: 'Bearer partner' };

export async function startGateway(config: Partial<GatewayConfig> = {}, deps: Partial<GatewayDeps> = {}) {
  const local = createSubgraphs();
  const audited: AuditEntry[] = [];
  const logged: unknown[] = [];
  const log = (about: unknown) => {
    logged.push(about);
    if (process.env['TEST_LOG']) console.error(about);
  };
  const gateway = createGateway(
    {
      supergraphSdl,
      subgraphs: local.subgraphs,
      neverThrottled: ['stopInfusion'],
      allowedOrigins: ['http://app.test'],
      ...config,
    },
    {
      authenticate,
      auditSink: { write: async (entries) => void audited.push(...entries) },
      logger: { warn: log, error: log } as GatewayDeps['logger'],
      ...deps,
    },
  );
  const server = createServer((request, response) => void gateway.handleRequest(request, response));
  server.on('upgrade', (request, socket, head) => gateway.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/graphql`;

  async function post(body: unknown, headers: Record<string, string> = staff) {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: text,
    });
    return { status: response.status, headers: response.headers, json: (await response.json()) as Answer };
  }

  return {
    ...local,
    gateway,
    audited,
    logged,
    url,
    wsUrl: url.replace('http', 'ws'),
    post,
    query: (query: string, headers?: Record<string, string>, variables?: object) => post({ query, variables }, headers),
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: {
    cost: { requestedQueryCost: number; actualQueryCost: number | null; throttleStatus: Record<string, number> };
  };
}

export type TestGateway = Awaited<ReturnType<typeof startGateway>>;
