import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import type { Clock } from '@surcease/kernel';

import { fetchJwks, type FetchFunction } from './jwks-document.js';

/** A token naming an unknown key may cause one fetch in this time, whatever their number. */
const cooldownMs = 30_000;
/** How soon an unreachable issuer is asked again. */
const retryMs = 5_000;
/** Keys older than this are read again, so that a key withdrawn by the issuer stops counting. */
const maximumAgeMs = 600_000;

export interface RemoteKeySourceConfig {
  issuer: string;
  jwksUri?: string | undefined;
  fetch: FetchFunction;
  clock: Clock;
}

/** The keys of an external issuer, found by discovery, fetched rarely and shared by all who wait. */
export function createRemoteKeySource(config: RemoteKeySourceConfig): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | undefined;
  let fetchedAt = -Infinity;
  let nextFetchAt = -Infinity;
  let pending: Promise<void> | undefined;

  async function load(): Promise<void> {
    const now = config.clock.now().getTime();
    nextFetchAt = now + retryMs;
    const document: JSONWebKeySet = await fetchJwks(config);
    keys = createLocalJWKSet(document);
    fetchedAt = now;
    nextFetchAt = now + cooldownMs;
  }

  async function reload(): Promise<boolean> {
    if (!pending && config.clock.now().getTime() < nextFetchAt) return false;
    pending ??= load().finally(() => {
      pending = undefined;
    });
    await pending;
    return true;
  }

  return async (header, token) => {
    const isStale = config.clock.now().getTime() - fetchedAt > maximumAgeMs;
    // An issuer that is down for a while must not sign everybody out: the keys at hand still count.
    if (isStale) await reload().catch(() => false);
    if (!keys) throw new errors.JWKSNoMatchingKey('No keys of the issuer are at hand.');
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || !(await reload())) throw error;
      return keys(header, token);
    }
  };
}
