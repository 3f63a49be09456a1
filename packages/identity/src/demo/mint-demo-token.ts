import { DomainError } from '@surcease/kernel';

import { demoAccountGrantType, demoClientId } from '../provider/client-registration.js';
import type { FetchFunction } from '../tokens/jwks-document.js';

export interface DemoToken {
  accessToken: string;
  /** Seconds it still lives. */
  expiresIn: number;
}

/**
 * Asks the running server of this machine for an access token of a demo account; `clientSecret` is
 * `demoClientSecret(demoClientId)` of the data folder. Rejects with DomainError: BAD_USER_INPUT for an unknown account,
 * FORBIDDEN when the server is not a demo or has another data folder, INTERNAL when none answers.
 */
export async function mintDemoToken(
  request: { issuer: string; account: string; clientSecret: string },
  deps: { fetch?: FetchFunction } = {},
): Promise<DemoToken> {
  const fetch = deps.fetch ?? globalThis.fetch;
  const response = await fetch(`${request.issuer}/token`, {
    method: 'POST',
    redirect: 'error',
    headers: {
      authorization: `Basic ${Buffer.from(`${demoClientId}:${request.clientSecret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ grant_type: demoAccountGrantType, account: request.account }).toString(),
  }).catch((cause: unknown) => {
    const error = new DomainError('INTERNAL', `No server answers at ${request.issuer}. Start it with npm start.`);
    error.cause = cause;
    throw error;
  });
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (response.ok && typeof body['access_token'] === 'string') {
    return { accessToken: body['access_token'], expiresIn: Number(body['expires_in']) };
  }
  if (body['error'] === 'invalid_grant') throw new DomainError('BAD_USER_INPUT', 'There is no such demo account.');
  throw new DomainError(
    'FORBIDDEN',
    'This server gives no demo tokens: it is no demo, or runs on another data folder.',
  );
}
