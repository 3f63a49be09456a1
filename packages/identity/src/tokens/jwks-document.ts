import type { JSONWebKeySet } from 'jose';

import { isLoopbackHost } from '../provider/loopback.js';

export type FetchFunction = (url: string, init: RequestInit) => Promise<Response>;

const timeoutMs = 5_000;
const maximumBytes = 256 * 1024;

/** Reads the issuer's key set, by discovery unless its address is configured. Throws when anything looks wrong. */
export async function fetchJwks(config: {
  issuer: string;
  jwksUri?: string | undefined;
  fetch: FetchFunction;
}): Promise<JSONWebKeySet> {
  const jwksUri = config.jwksUri ?? (await discoverJwksUri(config.issuer, config.fetch));
  const document = await fetchJson(jwksUri, config.fetch);
  if (!Array.isArray(document['keys'])) throw new Error('The key set of the issuer has no keys.');
  return { keys: document['keys'].filter(isPublicSigningKey) };
}

async function discoverJwksUri(issuer: string, fetch: FetchFunction): Promise<string> {
  const document = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, fetch);
  // OpenID Connect Discovery 1.0 §4.3: a document of another issuer must not be used.
  if (document['issuer'] !== issuer) throw new Error('The discovery document names another issuer.');
  if (typeof document['jwks_uri'] !== 'string') throw new Error('The discovery document has no jwks_uri.');
  return document['jwks_uri'];
}

async function fetchJson(address: string, fetch: FetchFunction): Promise<Record<string, unknown>> {
  const url = new URL(address);
  if (url.protocol !== 'https:' && !isLoopbackHost(url.hostname))
    throw new Error('The issuer must be read over https.');
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status !== 200) throw new Error(`The issuer answered ${response.status}.`);
  const text = await response.text();
  if (text.length > maximumBytes) throw new Error('The answer of the issuer is too large.');
  const document: unknown = JSON.parse(text);
  if (typeof document !== 'object' || document === null) throw new Error('The issuer did not answer with an object.');
  return document as Record<string, unknown>;
}

function isPublicSigningKey(key: unknown): key is JSONWebKeySet['keys'][number] {
  if (typeof key !== 'object' || key === null || !('kty' in key)) return false;
  if (key.kty === 'oct' || 'd' in key || 'k' in key) return false;
  return !('use' in key) || key.use === undefined || key.use === 'sig';
}
