import type { MaybePromise } from '@surcease/kernel';
import type { LoggedEvent } from './logged-event.js';
import type { Timers } from './timers.js';

export interface StreamInboxOptions {
  subscribe(listener: (event: LoggedEvent) => void): () => void;
  timers: Timers;
  heartbeatMs: number;
  capacity: number;
}

/**
 * What waits for one subscriber: a bounded queue of events and at most one heartbeat.
 * While its stream catches up from the log an overflow only empties the queue, since the log holds it all;
 * once live, an overflow is the subscriber's.
 */
export class StreamInbox {
  #events: LoggedEvent[] = [];
  #overflowed = false;
  #heartbeatDue = false;
  #onOverflow: (() => void) | undefined;
  #isWaited = false;
  #attempt: ((event: LoggedEvent) => MaybePromise<boolean>) | undefined;
  #unfinished: Promise<unknown> | undefined;
  #wake = () => {};
  #abandon = () => {};
  #closed = false;
  #cancelHeartbeat = () => {};
  readonly #unsubscribe: () => void;

  constructor(private readonly options: StreamInboxOptions) {
    this.#unsubscribe = options.subscribe((event) => this.#accept(event));
    this.#armHeartbeat();
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Answers false where events were dropped in the meantime: read the log once more, then ask again. */
  goLive(onOverflow: () => void): boolean {
    if (this.#overflowed) {
      this.#overflowed = false;
      return false;
    }
    this.#onOverflow = onOverflow;
    return true;
  }

  /**
   * From now on an event that nothing waits before is attempted the moment it comes. `attempt` answers whether it dealt
   * with the event, or a promise of when it will have; what it did not deal with is taken as always.
   */
  attemptAtOnce(attempt: (event: LoggedEvent) => MaybePromise<boolean>): void {
    this.#attempt = attempt;
  }

  /** The next event, else a heartbeat that is due, else waits; undefined once closed. */
  async take(): Promise<LoggedEvent | 'HEARTBEAT' | undefined> {
    while (!this.#closed) {
      if (this.#unfinished) {
        const unfinished = this.#unfinished;
        this.#unfinished = undefined;
        await this.untilClosed(unfinished);
        continue;
      }
      if (this.#heartbeatDue) {
        this.#heartbeatDue = false;
        this.#armHeartbeat();
        return 'HEARTBEAT';
      }
      const event = this.#events.shift();
      if (event) return event;
      this.#isWaited = true;
      await new Promise<void>((resolve) => (this.#wake = resolve));
      this.#isWaited = false;
    }
    return undefined;
  }

  /** Waits for the work or the end, whichever comes first. */
  async untilClosed(work: PromiseLike<unknown>): Promise<void> {
    if (this.#closed) return;
    // Promise.race with one long-lived promise would keep a reaction for every item ever sent.
    await new Promise<void>((resolve, reject) => {
      this.#abandon = resolve;
      work.then(() => resolve(), reject);
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#unsubscribe();
    this.#cancelHeartbeat();
    this.#events = [];
    this.#rouse();
    this.#abandon();
  }

  #accept(event: LoggedEvent): void {
    // Somebody who left while an event goes round is still told of it.
    if (this.#closed) return;
    if (this.#isWaited && this.#attempt && this.#dealsWith(event, this.#attempt)) return;
    if (this.#events.length >= this.options.capacity) {
      this.#events = [];
      this.#overflowed = true;
      this.#onOverflow?.();
      return;
    }
    this.#events.push(event);
    this.#rouse();
  }

  #dealsWith(event: LoggedEvent, attempt: (event: LoggedEvent) => MaybePromise<boolean>): boolean {
    const dealt = attempt(event);
    if (typeof dealt === 'boolean') return dealt;
    this.#unfinished = dealt;
    // Its failure is met where it is awaited, which may be a moment later.
    dealt.catch(() => undefined);
    this.#rouse();
    return true;
  }

  /** Whoever waits goes on in a moment; what comes until then has to queue. */
  #rouse(): void {
    this.#isWaited = false;
    this.#wake();
  }

  #armHeartbeat(): void {
    this.#cancelHeartbeat = this.options.timers.start(() => {
      this.#heartbeatDue = true;
      this.#rouse();
    }, this.options.heartbeatMs);
  }
}
