import type { ClientMetadata } from 'oidc-provider';
import type { JWK } from 'jose';

/** A browser app of ours: public, code + PKCE; it comes back at `<origin>/signed-in`, and after sign-out at `<origin>/`. */
export interface AppClient {
  kind: 'app';
  clientId: string;
  name: string;
  origins: readonly string[];
}

/** A partner's machine: client credentials, by a secret or by private_key_jwt with its public keys. */
export interface PartnerClient {
  kind: 'partner';
  clientId: string;
  name: string;
  auth: { method: 'secret'; secret: string } | { method: 'key'; keys: readonly JWK[] };
}

export type ClientRegistration = AppClient | PartnerClient;

export const demoAccountGrantType = 'urn:surcease:demo-account';
export const demoClientId = 'surcease-cli';

export function toClientMetadata(client: ClientRegistration): ClientMetadata {
  return client.kind === 'app' ? appMetadata(client) : partnerMetadata(client);
}

/** The command line of the demo: it may ask for any demo account's token, and for nothing else. */
export function demoClientMetadata(secret: string): ClientMetadata {
  return {
    client_id: demoClientId,
    client_secret: secret,
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: [demoAccountGrantType],
    redirect_uris: [],
    response_types: [],
  };
}

function appMetadata(client: AppClient): ClientMetadata {
  return {
    client_id: client.clientId,
    client_name: client.name,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: client.origins.map((origin) => `${origin}/signed-in`),
    post_logout_redirect_uris: client.origins.map((origin) => `${origin}/`),
  };
}

function partnerMetadata(client: PartnerClient): ClientMetadata {
  const machine = {
    client_id: client.clientId,
    client_name: client.name,
    grant_types: ['client_credentials'],
    redirect_uris: [],
    response_types: [],
  };
  if (client.auth.method === 'secret') {
    return { ...machine, token_endpoint_auth_method: 'client_secret_basic', client_secret: client.auth.secret };
  }
  return { ...machine, token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [...client.auth.keys] } };
}
