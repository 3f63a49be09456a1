import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { DeedScope } from '../../deeds/DeedScope.js';
import type { SessionDeskQuery } from './session-desk.generated.js';

export type DeskSession = NonNullable<SessionDeskQuery['session']>;

export interface Desk {
  session: DeskSession;
  /** The clinic's; an unknown one reads as UTC. */
  timeZone: string;
  /** Asks again; resolves when what is shown is what the server has. */
  refresh: () => Promise<void>;
}

const DeskContext = createContext<Desk | null>(null);

export function DeskProvider({ value, children }: { value: Desk; children: ReactNode }) {
  const { refresh } = value;
  const scope = useMemo(() => ({ subject: 'session', refresh }), [refresh]);
  return (
    <DeskContext value={value}>
      <DeedScope value={scope}>{children}</DeedScope>
    </DeskContext>
  );
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk is used outside a session.');
  return desk;
}
