import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import { DomainError, systemClock, type Clock } from '@surcease/kernel';

import type { FetchFunction } from './jwks-document.js';
import { createRemoteKeySource } from './key-source.js';
import { acceptedAlgorithms, isAcceptableHeader } from './token-header.js';
import { VerifiedTokenCache } from './verified-token-cache.js';

/** What a checked access token says. `scope` is the words asked for and granted, possibly none. */
export interface VerifiedToken {
  subject: string;
  clientId: string | null;
  expiresAt: Date;
  scope: readonly string[];
}

export interface TokenVerifierConfig {
  issuer: string;
  audience: string;
  /** Where the issuer's keys are, when discovery is not wanted. */
  jwksUri?: string;
  /** The public keys of the provider in this process, which then is not called over HTTP. */
  jwks?: JSONWebKeySet;
  /** How many checked tokens are remembered; 5 000 unless told. */
  cacheSize?: number;
}

export interface TokenVerifier {
  /** Resolves to what the token says; rejects with DomainError UNAUTHENTICATED for any other text. */
  verify(token: string): Promise<VerifiedToken>;
}

const maximumTokenBytes = 8 * 1024;
const compactForm = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** Checks JWT access tokens (RFC 9068) of one issuer for one audience, with no tolerance of the clock. */
export function createTokenVerifier(
  config: TokenVerifierConfig,
  deps: { fetch?: FetchFunction; clock?: Clock } = {},
): TokenVerifier {
  const clock = deps.clock ?? systemClock;
  const keys = config.jwks
    ? createLocalJWKSet(config.jwks)
    : createRemoteKeySource({ ...config, fetch: deps.fetch ?? globalThis.fetch, clock });
  const cache = new VerifiedTokenCache(config.cacheSize ?? 5_000);

  async function check(token: string, now: Date): Promise<VerifiedToken> {
    if (!isAcceptableHeader(decodeProtectedHeader(token), { allowPlainJwt: !config.jwks })) throw unauthenticated();
    const { payload } = await jwtVerify(token, keys, {
      issuer: config.issuer,
      audience: config.audience,
      algorithms: [...acceptedAlgorithms],
      clockTolerance: 0,
      currentDate: now,
      requiredClaims: ['iss', 'aud', 'sub', 'exp', 'iat'],
    });
    return readClaims(payload, now);
  }

  return {
    async verify(token) {
      if (typeof token !== 'string' || token.length > maximumTokenBytes || !compactForm.test(token)) {
        throw unauthenticated();
      }
      const now = clock.now();
      const known = cache.get(token, now);
      if (known) return known;
      const verified = await check(token, now).catch((cause: unknown) => {
        throw unauthenticated(cause);
      });
      cache.set(token, verified);
      return verified;
    },
  };
}

function readClaims(payload: JWTPayload, now: Date): VerifiedToken {
  const { sub, exp, iat, client_id: clientId, azp, scope, scp } = payload;
  if (typeof sub !== 'string' || sub.length === 0 || sub.length > 255) throw unauthenticated();
  if (!isNumericDate(exp) || !isNumericDate(iat) || iat * 1000 > now.getTime() || exp <= iat) throw unauthenticated();
  const client = clientId ?? azp ?? null;
  if (client !== null && typeof client !== 'string') throw unauthenticated();
  return { subject: sub, clientId: client, expiresAt: new Date(exp * 1000), scope: readScope(scope ?? scp) };
}

/** 1e999 is valid JSON and reads as Infinity: such a token would never expire. */
function isNumericDate(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(new Date(value * 1000).getTime());
}

function readScope(scope: unknown): readonly string[] {
  const words = typeof scope === 'string' ? scope.split(' ') : Array.isArray(scope) ? scope : [];
  return words.filter((word): word is string => typeof word === 'string' && word.length > 0);
}

/** One answer for every defect: what was wrong with a forged token is nobody's business. */
function unauthenticated(cause?: unknown): DomainError {
  if (cause instanceof DomainError) return cause;
  const error = new DomainError('UNAUTHENTICATED', 'The access token is missing, expired or not valid.');
  error.cause = cause;
  return error;
}
