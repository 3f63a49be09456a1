import type { LoggedEvent, StreamSeqs } from './logged-event.js';
import { encodeStreamCursor } from './stream-cursor.js';

/** An event as it is handed over: those who stand at the same place are handed the same object. */
export interface EventItem {
  readonly kind: 'EVENT';
  readonly event: LoggedEvent;
  readonly cursor: string;
  readonly sentAt: Date;
}

/** Places in use are few: as many as there are distinct sets of streams, times those who lag. */
const MOST_KNOWN = 4_096;
const known = new Map<string, StreamPlace>();

/**
 * How far somebody has come in each of their streams. A place never changes, and all who stand there share it: its
 * cursor is written once, the step to the next event is made once, and so is what is said of that event. Of a thousand
 * subscribers to one clinic the first does the work.
 */
export class StreamPlace {
  #next: { event: LoggedEvent; place: StreamPlace } | undefined;
  #item: EventItem | undefined;

  private constructor(
    readonly seqs: StreamSeqs,
    readonly cursor: string,
  ) {}

  static at(seqs: StreamSeqs): StreamPlace {
    const cursor = encodeStreamCursor(seqs);
    let place = known.get(cursor);
    if (place) return place;
    place = new StreamPlace(seqs, cursor);
    if (known.size >= MOST_KNOWN) known.delete(known.keys().next().value as string);
    known.set(cursor, place);
    return place;
  }

  /** The place behind the next event of one of the streams. */
  after(event: LoggedEvent): StreamPlace {
    if (this.#next?.event !== event)
      this.#next = { event, place: StreamPlace.at({ ...this.seqs, [event.stream]: event.seq }) };
    return this.#next.place;
  }

  /** The place of whoever no longer hears a stream. */
  without(stream: string): StreamPlace {
    const { [stream]: _left, ...seqs } = this.seqs;
    return StreamPlace.at(seqs);
  }

  /** What is said of the event that led here; stamped by whoever is told first. */
  itemOf(event: LoggedEvent, now: () => Date): EventItem {
    if (this.#item?.event !== event) this.#item = { kind: 'EVENT', event, cursor: this.cursor, sentAt: now() };
    return this.#item;
  }
}
