import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestDatabase } from '@surcease/tooling/vitest/test-database.mjs';
import { Pool } from 'pg';

import {
  createIdentityProvider,
  createSigningTickets,
  loadIdentitySecrets,
  type IdentityAccount,
  type IdentityProvider,
  type IdentityProviderConfig,
  type IdentitySecrets,
} from '../src/index.js';

export const audience = 'urn:surcease:api';

/** A PostgreSQL of its own, with the schema of the provider and its role. */
export interface TestDatabase extends AsyncDisposable {
  pool: Pool;
  dataDir: string;
}

export async function startDatabase(): Promise<TestDatabase> {
  const server = await startTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'surcease-identity-'));
  const owner = new Pool({ connectionString: server.url, max: 1 });
  owner.on('error', () => undefined);
  owner.on('connect', (client) => client.on('error', () => undefined));
  await owner.query(`create role surcease_identity login password 'identity'; create schema oidc;
    grant usage on schema oidc to surcease_identity`);
  await owner.query(await readFile(new URL('../migrations/20261122000009000_oidc.sql', import.meta.url), 'utf8'));
  await owner.end();
  const url = new URL(server.url);
  url.username = 'surcease_identity';
  url.password = 'identity';
  const pool = new Pool({ connectionString: url.toString() });
  // An ended pool does not wait for its sockets, so the server's shutdown can still reach one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    pool,
    dataDir,
    async [Symbol.asyncDispose]() {
      await pool.end();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export interface IdentityServer extends AsyncDisposable {
  origin: string;
  issuer: string;
  provider: IdentityProvider;
  secrets: IdentitySecrets;
  errors: unknown[];
  suspended: Set<string>;
}

const subjects = ['nurse-1', 'physician-1', 'partner-aggregate', 'partner-identified'];

/** The provider alone on a free port of this machine, mounted as the API mounts it. */
export async function startIdentity(
  database: TestDatabase,
  options: { isDemo: boolean; partnerKeys?: readonly object[] },
): Promise<IdentityServer> {
  let handler: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.end();
  const server = createServer((request, response) => handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const secrets = await loadIdentitySecrets(database.dataDir);
  const suspended = new Set<string>();
  const errors: unknown[] = [];
  const signingTickets = createSigningTickets({ secret: 'secret of tests' });
  const findAccount = async (subject: string): Promise<IdentityAccount | null> =>
    subjects.includes(subject)
      ? {
          subject,
          displayName: `Name of ${subject}`,
          email: null,
          kind: subject.startsWith('partner') ? 'PARTNER' : 'STAFF',
          isSuspended: suspended.has(subject),
        }
      : null;
  const clients: IdentityProviderConfig['clients'] = [
    { kind: 'app', clientId: 'network-admin', name: 'Surcease', origins: [origin] },
    {
      kind: 'partner',
      clientId: 'partner-aggregate',
      name: 'Aggregate',
      auth: { method: 'secret', secret: secrets.demoClientSecret('partner-aggregate') },
    },
    {
      kind: 'partner',
      clientId: 'partner-identified',
      name: 'Identified',
      auth: { method: 'key', keys: options.partnerKeys ?? [] },
    },
  ];
  const provider = createIdentityProvider(
    {
      issuer: `${origin}/oidc`,
      audience,
      clients: options.partnerKeys ? clients : clients.slice(0, 2),
      cookieKeys: secrets.cookieKeys,
      signingKeys: secrets.signingKeys,
      demo: options.isDemo
        ? {
            accounts: [{ subject: 'nurse-1', label: 'Nurse, first clinic' }],
            clientSecret: secrets.demoClientSecret('surcease-cli'),
          }
        : false,
    },
    { pool: database.pool, findAccount, signingTickets, onError: (error) => errors.push(error) },
  );
  handler = provider.handler;
  return {
    origin,
    issuer: `${origin}/oidc`,
    provider,
    secrets,
    errors,
    suspended,
    async [Symbol.asyncDispose]() {
      await provider[Symbol.asyncDispose]();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
