import { setImmediate } from 'node:timers/promises';
import type { MaybePromise } from '@surcease/kernel';
import type { LoggedEvent } from './logged-event.js';
import type { MessagingLogger } from './messaging-logger.js';

export type EventListener = (event: LoggedEvent) => void;

/** About a millisecond of work. */
const AT_ONCE = 64;

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

  /**
   * Tells a few listeners at once and, where there are more, lets other work in between: a thousand take so long that a
   * writer would wait for them before each of its statements. Publish the next event when this one is settled.
   */
  publish(event: LoggedEvent): MaybePromise<void> {
    const listeners = this.#listeners.get(event.stream);
    if (!listeners) return undefined;
    if (listeners.size > AT_ONCE) return this.#publishInTurns(event, [...listeners]);
    for (const listener of listeners) this.#tell(listener, event);
    return undefined;
  }

  async #publishInTurns(event: LoggedEvent, listeners: readonly EventListener[]): Promise<void> {
    for (let told = 0; told < listeners.length; told += AT_ONCE) {
      if (told > 0) await setImmediate();
      for (const listener of listeners.slice(told, told + AT_ONCE)) this.#tell(listener, event);
    }
  }

  #tell(listener: EventListener, event: LoggedEvent): void {
    try {
      listener(event);
    } catch (error) {
      this.logger.error({ err: error, eventId: event.id }, 'a listener of the event log threw');
    }
  }

  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((count, listeners) => count + listeners.size, 0);
  }
}
