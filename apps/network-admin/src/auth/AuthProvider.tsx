import type { User, UserManager } from 'oidc-client-ts';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { SignInState } from './sign-in.js';
import { startSignIn } from './sign-in.js';

interface Auth {
  state: SignInState;
  signIn: () => Promise<void>;
  signOut: () => Promise<void>;
}

const AuthContext = createContext<Auth | null>(null);

export function useAuth(): Auth {
  const auth = useContext(AuthContext);
  if (!auth) throw new Error('useAuth is used outside AuthProvider.');
  return auth;
}

/** Follows the user manager: renewed tokens, an ended session, sign-out in this tab. */
export function AuthProvider({
  manager,
  initial,
  children,
}: {
  manager: UserManager;
  initial: SignInState;
  children: ReactNode;
}) {
  const [state, setState] = useState(initial);

  useEffect(() => {
    const loaded = (user: User) => setState({ kind: 'SIGNED_IN', user });
    const ended = () => setState({ kind: 'SIGNED_OUT', reason: 'Your session has ended.' });
    const stops = [
      manager.events.addUserLoaded(loaded),
      manager.events.addUserUnloaded(ended),
      manager.events.addAccessTokenExpired(() => void manager.removeUser()),
    ];
    return () => stops.forEach((stop) => stop());
  }, [manager]);

  const auth = useMemo<Auth>(
    () => ({
      state,
      signIn: () => startSignIn(manager),
      signOut: () => manager.signoutRedirect().catch(() => manager.removeUser()),
    }),
    [manager, state],
  );
  return <AuthContext value={auth}>{children}</AuthContext>;
}
