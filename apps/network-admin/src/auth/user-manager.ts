import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { paths } from '../app/paths.js';
import type { AppConfig } from '../app/app-config.js';

/**
 * The OpenID client: code + PKCE, renewed by refresh token. Tokens live in this tab's sessionStorage and no longer than it.
 * `resource` names the API (RFC 8707), so that the access token is a JWT for it.
 */
export function createUserManager(config: AppConfig, origin: string): UserManager {
  return new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${origin}${paths.signedIn()}`,
    post_logout_redirect_uri: `${origin}${paths.home()}`,
    response_type: 'code',
    scope: 'openid profile offline_access',
    resource: config.apiAudience,
    extraTokenParams: { resource: config.apiAudience },
    automaticSilentRenew: true,
    loadUserInfo: false,
    monitorSession: false,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
}
