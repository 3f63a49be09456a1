import type { ProtectedHeaderParameters } from 'jose';

/** Signature algorithms an access token may carry; nothing symmetric, and never `none`. */
export const acceptedAlgorithms = ['ES256', 'EdDSA', 'RS256', 'PS256'] as const;

/** A header may name its key by `kid` alone: these would let a token bring, or point at, the key it is checked with. */
const refusedParameters = ['crit', 'jku', 'jwk', 'x5u', 'x5c', 'b64', 'zip', 'enc'] as const;

/**
 * Whether a token with this header may be looked at further.
 * RFC 9068 §4 wants `at+jwt`; many external issuers still send `JWT`, so that is taken from those only.
 */
export function isAcceptableHeader(header: ProtectedHeaderParameters, options: { allowPlainJwt: boolean }): boolean {
  if (refusedParameters.some((name) => name in header)) return false;
  if (!acceptedAlgorithms.some((algorithm) => algorithm === header.alg)) return false;
  if (header.kid !== undefined && typeof header.kid !== 'string') return false;
  if (typeof header.typ !== 'string') return false;
  const type = header.typ.toLowerCase().replace(/^application\//, '');
  return type === 'at+jwt' || (type === 'jwt' && options.allowPlainJwt);
}
