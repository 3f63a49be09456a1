import type { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import type { JSONWebKeySet, JWK } from 'jose';
import type { Pool } from 'pg';

import { verifyPassword } from '../passwords/password-store.js';
import { createSignInAttempts } from '../passwords/sign-in-attempts.js';
import { createSigningTicketMiddleware } from '../signing/signing-ticket.middleware.js';
import type { SigningTickets } from '../signing/signing-tickets.js';
import { createTokenVerifier } from '../tokens/token-verifier.js';
import type { ClientRegistration } from './client-registration.js';
import { registerDemoAccountGrant } from './demo-account.grant.js';
import type { FindIdentityAccount } from './identity-account.js';
import { isLoopbackHost } from './loopback.js';
import { createMountedHandler, pinToIssuer } from './mounted-handler.js';
import { createPostgresAdapter, removeExpired } from './postgres-adapter.js';
import { createProviderConfiguration } from './provider-configuration.js';
import { createSignInMiddleware } from './sign-in.middleware.js';
import type { DemoAccountChoice } from './sign-in.page.js';

export interface IdentityProviderConfig {
  /** Where the provider is reached, with its path: http://localhost:4000/oidc. https, except on loopback. */
  issuer: string;
  /** The `aud` of its access tokens. */
  audience: string;
  clients: readonly ClientRegistration[];
  cookieKeys: readonly string[];
  /** Private ES256 keys as JWK with `kid`; the first signs, the others stay published while a key is rolled. */
  signingKeys: readonly JWK[];
  /** Scope words an access token may be asked for; none unless told. */
  apiScopes?: readonly string[];
  /** The demo network: accounts to choose without a password, and tokens for the command line on this machine. */
  demo: false | { accounts: readonly DemoAccountChoice[]; clientSecret: string };
}

export interface IdentityProviderDeps {
  /** Connects as surcease_identity. */
  pool: Pool;
  findAccount: FindIdentityAccount;
  /** Where given, staff get tickets to sign records with, for their password entered again. */
  signingTickets?: SigningTickets;
  /** Told of faults of the provider itself, never of a visitor's mistakes. */
  onError?: (error: unknown) => void;
}

export interface IdentityProvider extends AsyncDisposable {
  /** Serves everything below the issuer's path; mount it there in Express, or call it from node:http. */
  handler: (request: IncomingMessage, response: ServerResponse) => void;
  /** The public keys, for a token verifier in the same process. */
  jwks: JSONWebKeySet;
}

const sweepEveryMs = 300_000;

/** The embedded OpenID provider: staff by code + PKCE and our sign-in page, partners by client credentials. */
export function createIdentityProvider(config: IdentityProviderConfig, deps: IdentityProviderDeps): IdentityProvider {
  const issuer = new URL(config.issuer);
  if (issuer.protocol !== 'https:' && !isLoopbackHost(issuer.hostname)) {
    throw new Error(
      `The issuer ${issuer.origin} must use https: only on this machine itself may people sign in over http.`,
    );
  }
  const appOrigins = config.clients.flatMap((client) => (client.kind === 'app' ? client.origins : []));
  const onError = deps.onError ?? (() => undefined);
  const provider = new Provider(config.issuer, {
    ...createProviderConfiguration({
      ...config,
      issuer,
      appOrigins,
      apiScopes: config.apiScopes ?? [],
      demo: config.demo || null,
      findAccount: deps.findAccount,
    }),
    adapter: createPostgresAdapter(deps.pool),
  });
  pinToIssuer(provider, issuer);
  (provider as EventEmitter).on('error', (error: Error & { expose?: boolean }) => {
    if (!error.expose) onError(error);
  });
  provider.on('server_error', (_ctx, error) => onError(error));
  const jwks = { keys: config.signingKeys.map(toPublicKey) };
  const byPassword = {
    findAccount: deps.findAccount,
    verifyPassword: (subject: string, password: string) => verifyPassword(deps.pool, subject, password),
    attempts: createSignInAttempts(deps.pool),
  };
  if (deps.signingTickets)
    provider.use(
      createSigningTicketMiddleware({
        ...byPassword,
        tickets: deps.signingTickets,
        verifier: createTokenVerifier({ issuer: config.issuer, audience: config.audience, jwks }),
      }),
    );
  provider.use(
    createSignInMiddleware({
      ...byPassword,
      provider,
      demoAccounts: config.demo ? config.demo.accounts : [],
      appOrigins,
      issuerOrigin: issuer.origin,
    }),
  );
  if (config.demo) registerDemoAccountGrant(provider, { findAccount: deps.findAccount, audience: config.audience });

  const sweep = setInterval(() => void removeExpired(deps.pool).catch(onError), sweepEveryMs).unref();
  return {
    handler: createMountedHandler(provider, issuer),
    jwks,
    async [Symbol.asyncDispose]() {
      clearInterval(sweep);
    },
  };
}

function toPublicKey({ kty, crv, x, y, kid, alg, use }: JWK): JWK & { kty: string } {
  if (kty !== 'EC') throw new Error('The signing keys of the provider must be EC keys on P-256.');
  return { kty, crv, x, y, kid, alg, use };
}
