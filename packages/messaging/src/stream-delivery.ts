import { DomainError, type Clock, type MaybePromise, isPromise } from '@surcease/kernel';
import type { LoggedEvent, StreamSeqs } from './logged-event.js';
import type { ResumableStreamOptions } from './resumable-stream.js';
import type { StreamInbox } from './stream-inbox.js';
import type { ResyncReason, StreamItem } from './stream-item.js';
import { StreamPlace } from './stream-place.js';
import { resyncReason } from './resync-reason.js';

type WithoutStamp<T> = T extends unknown ? Omit<T, 'cursor' | 'sentAt'> : never;

const pageSize = 256;

/** One subscriber's place in its streams, and what brings it forward. */
export class StreamDelivery<S> {
  /** The last seq dealt with of each stream that is still open to the viewer. */
  #place = StreamPlace.at({});
  #streams: Set<string>;

  constructor(
    private readonly options: ResumableStreamOptions<S>,
    private readonly inbox: StreamInbox,
    private readonly clock: Clock,
    private readonly push: (item: StreamItem<S>) => unknown,
  ) {
    this.#streams = new Set(options.streams);
  }

  get seqs(): StreamSeqs {
    return this.#place.seqs;
  }

  async begin(onSlow: () => void): Promise<void> {
    if (this.inbox.closed) return;
    const { after, streams, reader, longestReplay = 10_000 } = this.options;
    if (!after) return this.#snapshot(onSlow);
    const reason = resyncReason(after, await reader.bounds(streams), longestReplay);
    if (reason) return this.#resync(reason, onSlow);
    this.#place = StreamPlace.at(Object.fromEntries(streams.map((stream) => [stream, after[stream] ?? 0])));
    await this.#catchUp(onSlow);
    await this.heartbeat();
  }

  /**
   * Deals with an event at once, where there is nothing to wait for before it is handed over; false leaves it to
   * `live`. The promise is of whoever takes it.
   */
  now(event: LoggedEvent): MaybePromise<boolean> {
    const last = this.seqs[event.stream];
    if (last === undefined || event.seq <= last) return true;
    if (event.seq !== last + 1) return false;
    const wanted = this.options.wanted?.(event) ?? true;
    const allowed = !wanted || this.options.authorise(event);
    if (typeof allowed !== 'boolean') return false;
    try {
      if (!allowed) this.#revoke(event.stream);
      else this.#place = this.#place.after(event);
      if (!allowed || !wanted) return true;
      const taken = this.push(this.#place.itemOf(event, () => this.clock.now()));
      return isPromise(taken) ? taken.then(() => true) : true;
    } catch (error) {
      return Promise.reject(error);
    }
  }

  async live(event: LoggedEvent, onSlow: () => void): Promise<void> {
    const last = this.seqs[event.stream];
    if (last === undefined || event.seq <= last) return;
    if (event.seq === last + 1) return this.#deliver(event);
    // A hole: the log has what the wake-up path did not bring.
    const whole = await this.#replay([event.stream]);
    const reached = this.seqs[event.stream];
    if (this.inbox.closed || (whole && (reached === undefined || reached >= event.seq))) return;
    await this.#resync('TOO_OLD', onSlow);
  }

  async heartbeat(): Promise<void> {
    await this.#send({ kind: 'HEARTBEAT' });
  }

  async #snapshot(onSlow: () => void): Promise<void> {
    const { data, lastSeqs } = await this.options.snapshot();
    this.#place = StreamPlace.at(
      Object.fromEntries([...this.#streams].map((stream) => [stream, lastSeqs[stream] ?? 0])),
    );
    // Bounded from here on, even for a subscriber that never takes its snapshot.
    const complete = this.inbox.goLive(onSlow);
    await this.#send({ kind: 'SNAPSHOT', data, seqs: this.seqs });
    if (!complete) await this.#catchUp(onSlow);
  }

  async #catchUp(onSlow: () => void): Promise<void> {
    do {
      if (!(await this.#replay(Object.keys(this.seqs)))) return this.#resync('TOO_OLD', onSlow);
    } while (!this.inbox.closed && !this.inbox.goLive(onSlow));
  }

  async #resync(reason: ResyncReason, onSlow: () => void): Promise<void> {
    this.#place = StreamPlace.at({});
    await this.#send({ kind: 'RESYNC', reason });
    if (!this.inbox.closed) await this.#snapshot(onSlow);
  }

  /** Delivers what the log holds of these streams; false where it lacks an event. */
  async #replay(streams: readonly string[]): Promise<boolean> {
    for (;;) {
      const from = streams.flatMap((stream) => {
        const seq = this.seqs[stream];
        return seq === undefined ? [] : [[stream, seq] as const];
      });
      const page = await this.options.reader.read(Object.fromEntries(from), pageSize);
      for (const event of page) {
        if (this.inbox.closed) return true;
        const last = this.seqs[event.stream];
        if (last === undefined) continue;
        if (event.seq !== last + 1) return false;
        await this.#deliver(event);
      }
      if (page.length < pageSize || this.inbox.closed) return true;
    }
  }

  async #deliver(event: LoggedEvent): Promise<void> {
    const wanted = this.options.wanted?.(event) ?? true;
    if (wanted && !(await this.options.authorise(event))) return this.#revoke(event.stream);
    this.#place = this.#place.after(event);
    if (wanted) await this.#hand(this.#place.itemOf(event, () => this.clock.now()));
  }

  #revoke(stream: string): void {
    this.#place = this.#place.without(stream);
    this.#streams.delete(stream);
    if (this.#streams.size === 0) throw new DomainError('FORBIDDEN', 'Access to this stream has ended.');
  }

  #send(item: WithoutStamp<StreamItem<S>>): Promise<void> {
    return this.#hand({ ...item, cursor: this.#place.cursor, sentAt: this.clock.now() } as StreamItem<S>);
  }

  async #hand(item: StreamItem<S>): Promise<void> {
    if (this.inbox.closed) return;
    const taken = this.push(item);
    if (isPromise(taken)) await this.inbox.untilClosed(taken);
  }
}
