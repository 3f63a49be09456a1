import { createContext, useContext } from 'react';

export interface Scope {
  /** What the deeds are done to, as a sentence names it: "session". */
  subject: string;
  /** Asks again; resolves when what is shown is what the server has. */
  refresh: () => Promise<void>;
}

const ScopeContext = createContext<Scope | null>(null);

export const DeedScope = ScopeContext;

export function useDeedScope(): Scope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('useDeed is used outside a DeedScope.');
  return scope;
}
