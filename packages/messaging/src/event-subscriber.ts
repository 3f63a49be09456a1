import type { Transaction } from '@surcease/persistence';
import type { LoggedEvent } from './logged-event.js';

/** What a context does about events of other contexts. */
export interface EventSubscriber {
  /** Types it acts on; it passes all others by. */
  types: readonly string[];
  /** Runs in the transaction that also notes the event as taken in: once for each event, in seq order per stream. */
  handle(event: LoggedEvent, transaction: Transaction): Promise<void>;
}
