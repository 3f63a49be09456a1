import { DomainError, systemClock, type Clock, type MaybePromise, type PushSource } from '@surcease/kernel';
import { Repeater } from '@repeaterjs/repeater';
import type { LogTail } from './log-tail.js';
import type { LoggedEvent, StreamSeqs } from './logged-event.js';
import type { Snapshot } from './read-snapshot.js';
import { StreamDelivery } from './stream-delivery.js';
import { StreamInbox } from './stream-inbox.js';
import type { StreamItem } from './stream-item.js';
import type { StreamReader } from './stream-reader.js';
import { encodeStreamCursor } from './stream-cursor.js';
import { systemTimers, type Timers } from './timers.js';

export interface ResumableStreamOptions<S> {
  tail: Pick<LogTail, 'ready' | 'subscribe'>;
  reader: StreamReader;
  streams: readonly string[];
  /** A decoded cursor; null or absent begins with a snapshot. Streams it names beyond `streams` are ignored. */
  after?: StreamSeqs | null;
  /** Reads data and seqs in one transaction, see readSnapshot. Called again after a RESYNC. */
  snapshot(): Promise<Snapshot<S>>;
  /**
   * Asked before each event is handed over, against the grants of that moment. False ends the event's stream for
   * this subscriber, its place in the cursor included; the other streams go on. May be asked again of the same event.
   */
  authorise(event: LoggedEvent): MaybePromise<boolean>;
  /** False passes over an event that was not asked for; the cursor moves past it. */
  wanted?(event: LoggedEvent): boolean;
  heartbeatMs?: number;
  /** Events that may wait for a slow subscriber. */
  capacity?: number;
  /** A cursor further behind than this many events gets a RESYNC in place of a replay. */
  longestReplay?: number;
  signal?: AbortSignal;
  timers?: Timers;
  clock?: Clock;
}

/** Read by `next`, or pushed. */
export type ResumableStream<S> = Repeater<StreamItem<S>> & PushSource<StreamItem<S>>;

/**
 * Snapshot then deltas, or from a cursor on: each event of each stream once, in seq order, without a gap.
 *
 * Ends with an error: DomainError FORBIDDEN when no stream is left that the viewer may hear; DomainError
 * SLOW_CONSUMER, whose `details.cursor` resumes, when the subscriber falls behind by more than `capacity`; the
 * error itself when a read fails. In each case a client resubscribes after its last cursor.
 *
 * Pushed, an event is handed over within the call that tells of it, where the answer to `authorise` is at hand.
 *
 * A Repeater because the `finally` of an async generator does not run while it waits for its next value.
 */
export function resumableStream<S>(options: ResumableStreamOptions<S>): ResumableStream<S> {
  const { tail, streams, signal, heartbeatMs = 5_000, capacity = 256 } = options;
  const { timers = systemTimers, clock = systemClock } = options;
  let take: ((item: StreamItem<S>) => unknown) | undefined;
  const stream = new Repeater<StreamItem<S>>(async (push, stop) => {
    // Listening begins before the snapshot, so nothing falls between the two.
    const subscribe = (listener: (event: LoggedEvent) => void) => tail.subscribe(streams, listener);
    const inbox = new StreamInbox({ subscribe, timers, heartbeatMs, capacity });
    const abort = () => stop();
    signal?.addEventListener('abort', abort);
    const release = () => {
      inbox.close();
      signal?.removeEventListener('abort', abort);
    };
    void stop.then(release);
    if (signal?.aborted) stop();

    const delivery = new StreamDelivery<S>(options, inbox, clock, take ?? push);
    const endAsSlow = () => {
      const cursor = encodeStreamCursor(delivery.seqs);
      stop(
        new DomainError('SLOW_CONSUMER', 'This subscriber fell too far behind; resume from the cursor.', [], {
          cursor,
        }),
      );
    };
    try {
      await inbox.untilClosed(tail.ready);
      await delivery.begin(endAsSlow);
      if (take) inbox.attemptAtOnce((event) => delivery.now(event));
      for (let next = await inbox.take(); next !== undefined; next = await inbox.take()) {
        if (next === 'HEARTBEAT') await delivery.heartbeat();
        else await delivery.live(next, endAsSlow);
      }
    } finally {
      release();
    }
  });
  return Object.assign(stream, {
    async pushTo(taker: (item: StreamItem<S>) => unknown) {
      take = taker;
      // Nothing is ever yielded: what it answers is the end.
      await stream.next();
    },
  });
}
