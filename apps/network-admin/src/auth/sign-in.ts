import type { User, UserManager } from 'oidc-client-ts';
import { paths } from '../app/paths.js';

export type SignInState = { kind: 'SIGNED_IN'; user: User } | { kind: 'SIGNED_OUT'; reason: string | null };

/** Only an address of this app is ever returned to. */
const returnAddress = (state: unknown): string =>
  typeof state === 'string' && /^\/(?![/\\])/.test(state) ? state : paths.home();

/** On the way back from the provider, ends the sign-in and puts the address that was asked for in its place. */
export async function resumeSignIn(manager: UserManager): Promise<SignInState> {
  if (window.location.pathname === paths.signedIn()) {
    try {
      const user = await manager.signinRedirectCallback();
      window.history.replaceState(null, '', returnAddress(user.state));
      return { kind: 'SIGNED_IN', user };
    } catch (error) {
      window.history.replaceState(null, '', paths.home());
      return {
        kind: 'SIGNED_OUT',
        reason: `The sign-in did not complete: ${error instanceof Error ? error.message : String(error)}`,
      };
    }
  }
  const user = await manager.getUser();
  if (user && !user.expired) return { kind: 'SIGNED_IN', user };
  if (!user?.refresh_token) return { kind: 'SIGNED_OUT', reason: null };
  try {
    const renewed = await manager.signinSilent();
    if (renewed) return { kind: 'SIGNED_IN', user: renewed };
  } catch {
    await manager.removeUser();
  }
  return { kind: 'SIGNED_OUT', reason: 'Your session has ended.' };
}

export const startSignIn = (manager: UserManager): Promise<void> =>
  manager.signinRedirect({ state: `${window.location.pathname}${window.location.search}` });
