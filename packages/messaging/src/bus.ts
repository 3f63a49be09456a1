/**
 * Carries wake-ups, never facts: a message says "look at the log", and losing one costs at most one poll interval.
 * Implementations call a listener once its topic is listened to, and again after a reconnection, since something may
 * have been missed until then.
 */
export interface Bus extends AsyncDisposable {
  /** Best effort; dropped while there is no connection. */
  publish(topic: string): void;
  /** Answers how to unsubscribe. */
  subscribe(topic: string, listener: () => void): () => void;
  /** Settles at the first connection. */
  readonly ready: Promise<void>;
}

/** The topic of the event log; a writer says `select pg_notify('surcease_events', '')` in its transaction. */
export const eventsTopic = 'surcease_events';
