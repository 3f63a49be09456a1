import { createContext, useContext } from 'react';
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

export const DeskProvider = DeskContext;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk is used outside a session.');
  return desk;
}
