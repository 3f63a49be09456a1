import {
  type IdentityProvider,
  type TokenVerifier,
  createIdentityProvider,
  createSigningTickets,
  createTokenVerifier,
  demoClientId,
  loadIdentitySecrets,
} from '@surcease/identity';
import type { Logger } from '@surcease/observability';
import { createConnectionPool, createReaderPool, urlFor } from '@surcease/persistence';
import { accountWithSubject } from '@surcease/subgraph-access';
import type { DatabaseConfig } from '../context/database-config.js';
import { APP_CLIENT_ID } from './authentication.js';
import { API_AUDIENCE } from './create-front.js';

/** An account that a newcomer may sign in with. */
export interface DemoChoice {
  subject: string;
  displayName: string;
  kind: 'STAFF' | 'PARTNER';
}

export interface IdentityConfig extends DatabaseConfig {
  issuer: string;
  /** Whether tokens come from a provider of the deployment's own; then none is served here. */
  isExternal: boolean;
  origins: readonly string[];
  /** Keeps keys and secrets. */
  dataFolder: string;
  demoAccounts: readonly DemoChoice[] | null;
  logger: Logger;
}

/** Who vouches for people and partners, and how their tokens are checked. */
export interface Identity extends AsyncDisposable {
  verifier: TokenVerifier;
  provider?: IdentityProvider;
}

/** The embedded provider with its verifier, or the verifier alone for an external issuer. */
export async function createIdentity(config: IdentityConfig): Promise<Identity> {
  const { issuer, isExternal, origins, databaseUrl, secret, demoAccounts, logger } = config;
  const audience = API_AUDIENCE;
  if (isExternal)
    return { verifier: createTokenVerifier({ issuer, audience }), [Symbol.asyncDispose]: async () => undefined };
  const owned = new AsyncDisposableStack();
  const secrets = await loadIdentitySecrets(config.dataFolder);
  const pool = createConnectionPool({ url: urlFor(databaseUrl, secret, 'identity'), size: 4 });
  owned.defer(() => pool.end());
  const accounts = owned.use(createReaderPool({ url: urlFor(databaseUrl, secret, 'access'), size: 2 }));
  const partners = (demoAccounts ?? []).filter(({ kind }) => kind === 'PARTNER');
  const provider = owned.use(
    createIdentityProvider(
      {
        issuer,
        audience,
        cookieKeys: secrets.cookieKeys,
        signingKeys: secrets.signingKeys,
        clients: [
          { kind: 'app', clientId: APP_CLIENT_ID, name: 'Surcease', origins: [...origins] },
          ...partners.map(({ subject, displayName }) => ({
            kind: 'partner' as const,
            clientId: subject,
            name: displayName,
            auth: { method: 'secret' as const, secret: secrets.demoClientSecret(subject) },
          })),
        ],
        demo: demoAccounts !== null && {
          accounts: demoAccounts
            .filter(({ kind }) => kind === 'STAFF')
            .map(({ subject, displayName }) => ({ subject, label: displayName })),
          clientSecret: secrets.demoClientSecret(demoClientId),
        },
      },
      {
        pool,
        signingTickets: createSigningTickets({ secret }),
        findAccount: async (subject) => {
          const account = await accountWithSubject(accounts.forTheNetwork('authentication'), subject);
          return account && { ...account, isSuspended: false };
        },
        onError: (error) => logger.error({ error }, 'The identity provider failed'),
      },
    ),
  );
  return {
    provider,
    verifier: createTokenVerifier({ issuer, audience, jwks: provider.jwks }),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
