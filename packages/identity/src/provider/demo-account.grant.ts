import { errors, type Provider, type TokenEndpointGrantContext } from 'oidc-provider';

import { demoAccountGrantType } from './client-registration.js';
import type { FindIdentityAccount } from './identity-account.js';
import { isLoopbackAddress } from './loopback.js';

const lifetimeSeconds = 3600;

/**
 * Lets the command line of the demo have an access token of any account, staff and partners alike.
 * Never registered outside the demo. Only from this machine: an address that a proxy forwards for is not this machine.
 */
export function registerDemoAccountGrant(
  provider: Provider,
  deps: { findAccount: FindIdentityAccount; audience: string },
): void {
  const resourceServer = new provider.ResourceServer(deps.audience, {
    audience: deps.audience,
    scope: '',
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'ES256' } },
  });

  async function handle(ctx: TokenEndpointGrantContext<{ account?: string }>): Promise<void> {
    const isForwarded = ctx.get('x-forwarded-for') !== '' || ctx.get('forwarded') !== '';
    if (!isLoopbackAddress(ctx.req.socket.remoteAddress) || isForwarded) throw new errors.AccessDenied('loopback only');
    const name = ctx.oidc.params.account;
    const account = name ? await deps.findAccount(name) : null;
    if (!account || account.isSuspended) throw new errors.InvalidGrant('unknown account');
    const token = new provider.AccessToken({
      accountId: account.subject,
      client: ctx.oidc.client,
      grantId: '',
      gty: demoAccountGrantType,
      resourceServer: resourceServer,
      expiresIn: lifetimeSeconds,
    });
    ctx.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: lifetimeSeconds };
  }

  provider.registerGrantType(demoAccountGrantType, handle, ['account']);
}
