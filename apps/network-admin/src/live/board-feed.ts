import { type LiveMessage, type LiveState, emptyLiveState, reduceLive, resumeLive } from './live-state.js';
import { type FeedConnection, staleAfterMs } from './live-status.js';

export interface FeedSink {
  next: (event: LiveMessage) => void;
  /** The stream ended, for whatever reason; a refusal will not be better next time. */
  ended: (reason: { refused: string | null }) => void;
}

export interface FeedTransport {
  open: (after: string | null, sink: FeedSink) => () => void;
  /** Gives up the connection itself: a frozen server keeps a socket open and says nothing. */
  drop: () => void;
}

export interface FeedSnapshot {
  state: LiveState;
  connection: FeedConnection;
  refusal: string | null;
}

const firstDelayMs = 500;
const longestDelayMs = 10_000;

/**
 * Keeps one subscription alive: completion, an error, a gap in `seq` and silence all mean "subscribe again after the
 * cursor". Holds the last known rows meanwhile. Made for useSyncExternalStore.
 */
export class BoardFeed {
  private snapshot: FeedSnapshot = { state: emptyLiveState, connection: 'OFF', refusal: null };
  private readonly listeners = new Set<() => void>();
  private close: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  constructor(
    private readonly transport: FeedTransport,
    private readonly now: () => number = Date.now,
  ) {}

  readonly read = (): FeedSnapshot => this.snapshot;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    if (this.snapshot.connection === 'OFF') this.connect();
  }

  stop(): void {
    this.leave();
    this.update({ connection: 'OFF' });
  }

  /** At once, and not when the wait is over: someone asked, or the network is back. */
  readonly retry = (): void => {
    this.failures = 0;
    this.leave();
    this.connect();
  };

  private connect(): void {
    this.update({ state: resumeLive(this.snapshot.state), connection: 'CONNECTING', refusal: null });
    this.awaitWord();
    let isCurrent = true;
    const close = this.transport.open(this.snapshot.state.cursor, {
      next: (event) => {
        if (isCurrent) this.receive(event);
      },
      ended: ({ refused }) => {
        if (!isCurrent) return;
        if (refused === null) this.reconnectLater();
        else this.refuse(refused);
      },
    });
    this.close = () => {
      isCurrent = false;
      close();
    };
  }

  private receive(event: LiveMessage): void {
    const { state, outcome } = reduceLive(this.snapshot.state, event, this.now());
    this.failures = 0;
    this.awaitWord();
    this.update({ state, connection: 'OPEN' });
    if (outcome === 'GAP') {
      this.leave();
      this.connect();
    }
  }

  private awaitWord(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.leave();
      this.transport.drop();
      this.reconnectLater();
    }, staleAfterMs);
  }

  private reconnectLater(): void {
    this.leave();
    this.update({ connection: 'WAITING' });
    const delay = Math.min(longestDelayMs, firstDelayMs * 2 ** this.failures);
    this.failures += 1;
    this.timer = setTimeout(() => this.connect(), delay);
  }

  private refuse(refusal: string): void {
    this.leave();
    this.update({ connection: 'OFF', refusal });
  }

  private leave(): void {
    clearTimeout(this.timer);
    this.close?.();
    this.close = null;
  }

  private update(change: Partial<FeedSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }
}
