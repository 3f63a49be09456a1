import { errors, type Configuration, type KoaContextWithOIDC, type ResourceServer } from 'oidc-provider';
import type { JWK } from 'jose';

import { demoClientMetadata, toClientMetadata, type ClientRegistration } from './client-registration.js';
import type { FindIdentityAccount } from './identity-account.js';
import { renderMessagePage } from './message.page.js';
import { pageHeaders } from './page-layout.js';
import { confirmScript, renderSignOutPage } from './sign-out.page.js';

export interface ProviderSettings {
  issuer: URL;
  audience: string;
  /** Words a token for the API may be asked for. */
  apiScopes: readonly string[];
  clients: readonly ClientRegistration[];
  appOrigins: readonly string[];
  demo: { clientSecret: string } | null;
  cookieKeys: readonly string[];
  signingKeys: readonly JWK[];
  findAccount: FindIdentityAccount;
}

const minutes = 60;
const hours = 3600;
/** A working day: nobody signs in twice on a shift, and nothing outlives the night. */
const shiftSeconds = 12 * hours;

/** What oidc-provider is told; everything not named here that could be switched off is off. */
export function createProviderConfiguration(settings: ProviderSettings): Configuration {
  const { issuer, findAccount } = settings;
  return {
    clients: [
      ...settings.clients.map(toClientMetadata),
      ...(settings.demo ? [demoClientMetadata(settings.demo.clientSecret)] : []),
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    clientAuthMethods: ['none', 'client_secret_basic', 'private_key_jwt'],
    enabledJWA: {
      idTokenSigningAlgValues: ['ES256'],
      clientAuthSigningAlgValues: ['ES256', 'EdDSA', 'RS256', 'PS256'],
    },
    jwks: { keys: [...settings.signingKeys] },
    responseTypes: ['code'],
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    // There is no userinfo endpoint, so the id token carries the name.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: cookies(settings),
    ttl: {
      AccessToken: 10 * minutes,
      ClientCredentials: 10 * minutes,
      AuthorizationCode: minutes,
      IdToken: hours,
      Interaction: 15 * minutes,
      Session: shiftSeconds,
      Grant: shiftSeconds,
      // Rotation renews the token, not the shift.
      RefreshToken: (ctx) => ctx.oidc.entities.RotatedRefreshToken?.remainingTTL ?? shiftSeconds,
    },
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    // Signing out ends the refresh tokens of that session.
    expiresWithSession: async () => true,
    findAccount: async (_ctx, subject) => {
      const account = await findAccount(subject);
      if (!account || account.isSuspended) return undefined;
      return {
        accountId: account.subject,
        claims: () => ({ sub: account.subject, name: account.displayName, email: account.email ?? undefined }),
      };
    },
    loadExistingGrant: (ctx) => loadOrCreateGrant(ctx, settings),
    clientBasedCORS: (_ctx, origin) => settings.appOrigins.includes(origin),
    interactions: {
      url: (_ctx, interaction) => `${issuer.pathname.replace(/\/$/, '')}/interaction/${interaction.uid}`,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: async () => settings.audience,
        useGrantedResource: async () => true,
        getResourceServerInfo: (_ctx, resource, client) =>
          resourceServer(settings, resource, client.grantTypeAllowed('client_credentials') ? client.clientId : null),
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => renderSignOut(ctx, form, settings),
        postLogoutSuccessSource: (ctx) => say(ctx, settings, 'You are signed out', 'You may close this page.'),
      },
    },
    renderError: (ctx, out) =>
      say(ctx, settings, 'Something went wrong', `${out.error_description ?? out.error}. Start again from the app.`),
  };
}

function cookies({ issuer, cookieKeys }: ProviderSettings): NonNullable<Configuration['cookies']> {
  // Browsers do not tell ports of one host apart, so two servers on localhost would sign each other's people out.
  const suffix = issuer.port ? `_${issuer.port}` : '';
  return {
    keys: [...cookieKeys],
    names: {
      session: `surcease_session${suffix}`,
      interaction: `surcease_sign_in${suffix}`,
      resume: `surcease_resume${suffix}`,
    },
    long: { httpOnly: true, sameSite: 'lax', signed: true, path: issuer.pathname },
    short: { httpOnly: true, sameSite: 'lax', signed: true },
  };
}

/** The apps are our own, so what they ask for is granted with the sign-in. */
async function loadOrCreateGrant(ctx: KoaContextWithOIDC, { audience, apiScopes }: ProviderSettings) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grantId = session.grantIdFor(client.clientId);
  const existing = grantId ? await provider.Grant.find(grantId) : undefined;
  if (existing?.accountId === session.accountId) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile email offline_access');
  if (apiScopes.length > 0) grant.addResourceScope(audience, apiScopes.join(' '));
  await grant.save();
  return grant;
}

async function resourceServer(
  settings: ProviderSettings,
  resource: string,
  partner: string | null,
): Promise<ResourceServer> {
  if (resource !== settings.audience) throw new errors.InvalidTarget();
  if (partner !== null) {
    const account = await settings.findAccount(partner);
    if (!account || account.isSuspended) throw new errors.AccessDenied('the account of this client is not active');
  }
  return {
    audience: settings.audience,
    scope: settings.apiScopes.join(' '),
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256' } },
  };
}

async function renderSignOut(ctx: KoaContextWithOIDC, form: string, settings: ProviderSettings): Promise<void> {
  // An id token of this very session shows that the app asks, and no foreign page.
  const hint = ctx.oidc.entities.IdTokenHint as { payload?: { sub?: string } } | undefined;
  const isConfirmed = hint?.payload?.sub !== undefined && hint.payload.sub === ctx.oidc.session?.accountId;
  ctx.set(pageHeaders({ formTargets: settings.appOrigins, ...(isConfirmed ? { script: confirmScript } : {}) }));
  ctx.body = renderSignOutPage(form, { isConfirmed });
}

async function say(ctx: KoaContextWithOIDC, settings: ProviderSettings, title: string, message: string): Promise<void> {
  ctx.set(pageHeaders({ formTargets: [] }));
  ctx.body = renderMessagePage({
    title,
    message,
    appUrl: settings.appOrigins[0] ? `${settings.appOrigins[0]}/` : null,
  });
}
