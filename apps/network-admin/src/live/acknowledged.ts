import { useSyncExternalStore } from 'react';
import type { AlarmRule } from '../graph/schema.generated.js';

/** What the server has confirmed last for this screen. */
export interface Acknowledged {
  alarmId: string;
  rule: AlarmRule;
  /** The patient's initials, where they are known. */
  initials: string | null;
  at: string;
  by: string | null;
  timeZone: string | undefined;
}

let last: Acknowledged | null = null;
const listeners = new Set<() => void>();

/** The alarm itself leaves the board with its confirmation; who took notice of it and when stays on this screen. */
export function tellAcknowledged(acknowledged: Acknowledged): void {
  last = acknowledged;
  for (const each of listeners) each();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLastAcknowledged = (): Acknowledged | null => useSyncExternalStore(listen, () => last);
