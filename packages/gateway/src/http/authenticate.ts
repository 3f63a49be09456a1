import type { Credentials, GatewayDeps, Principal } from '../contract/gateway.js';
import { RefusedError } from '../errors/refused.error.js';

/**
 * Tells a bad token from a fault of our own: code UNAUTHENTICATED, or one of jose's (ERR_JWT_…, ERR_JWS_…), is 401;
 * FORBIDDEN is 403; anything else stays as thrown, is logged and answered as INTERNAL.
 */
export async function authenticate(
  deps: Pick<GatewayDeps, 'authenticate'>,
  credentials: Credentials,
): Promise<Principal> {
  try {
    return await deps.authenticate(credentials);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'FORBIDDEN') throw new RefusedError('FORBIDDEN', 'This account may not use the API.', { status: 403 });
    if (code !== 'UNAUTHENTICATED' && !/^ERR_(JW|JOSE)/.test(code)) throw error;
    const headers = { 'WWW-Authenticate': 'Bearer error="invalid_token"' };
    throw new RefusedError('UNAUTHENTICATED', 'The access token is not valid.', { status: 401, headers });
  }
}
