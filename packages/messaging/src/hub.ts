import type { LoggedEvent } from './logged-event.js';
import type { MessagingLogger } from './messaging-logger.js';

export type EventListener = (event: LoggedEvent) => void;

/** Fans events out to the listeners of their stream, within this process. */
export class Hub {
  readonly #listeners = new Map<string, Set<EventListener>>();

  constructor(private readonly logger: MessagingLogger) {}

  /** Answers how to unsubscribe. A listener must not block: it queues, or drops. */
  subscribe(streams: readonly string[], listener: EventListener): () => void {
    for (const stream of streams) {
      const listeners = this.#listeners.get(stream) ?? new Set();
      this.#listeners.set(stream, listeners.add(listener));
    }
    return () => {
      for (const stream of streams) {
        const listeners = this.#listeners.get(stream);
        listeners?.delete(listener);
        if (listeners?.size === 0) this.#listeners.delete(stream);
      }
    };
  }

  publish(event: LoggedEvent): void {
    for (const listener of this.#listeners.get(event.stream) ?? []) {
      try {
        listener(event);
      } catch (error) {
        this.logger.error({ err: error, eventId: event.id }, 'a listener of the event log threw');
      }
    }
  }

  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((count, listeners) => count + listeners.size, 0);
  }
}
