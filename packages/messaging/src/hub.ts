import { setImmediate } from 'node:timers/promises';
import type { MaybePromise } from '@surcease/kernel';
import type { LoggedEvent } from './logged-event.js';
import type { MessagingLogger } from './messaging-logger.js';

export type EventListener = (event: LoggedEvent) => void;

/** A few milliseconds of work. */
const AT_ONCE = 128;

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

  publish(event: LoggedEvent): MaybePromise<void> {
    return this.publishRun([event]);
  }

  /**
   * Tells events that follow each other in one stream: each listener hears them all before the next does, so that what
   * has piled up costs a listener one write. A few listeners are told at once; where there are more, other work is let
   * in between, as a writer would wait for a thousand before each of its statements. Publish what follows when this is
   * settled.
   */
  publishRun(run: readonly LoggedEvent[]): MaybePromise<void> {
    const listeners = run[0] && this.#listeners.get(run[0].stream);
    if (!listeners) return undefined;
    if (listeners.size > AT_ONCE) return this.#publishInTurns(run, [...listeners]);
    for (const listener of listeners) this.#tell(listener, run);
    return undefined;
  }

  async #publishInTurns(run: readonly LoggedEvent[], listeners: readonly EventListener[]): Promise<void> {
    for (let told = 0; told < listeners.length; told += AT_ONCE) {
      if (told > 0) await setImmediate();
      for (const listener of listeners.slice(told, told + AT_ONCE)) this.#tell(listener, run);
    }
  }

  #tell(listener: EventListener, run: readonly LoggedEvent[]): void {
    for (const event of run) {
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
