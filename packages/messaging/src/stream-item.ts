import type { LoggedEvent, StreamSeqs } from './logged-event.js';

/** Why a resume could not go on from its cursor: a stream the cursor does not know, one it is ahead of, or one that lost that part. */
export type ResyncReason = 'UNKNOWN_STREAM' | 'AHEAD' | 'TOO_OLD';

interface Stamp {
  /** Resumes after this item. */
  readonly cursor: string;
  readonly sentAt: Date;
}

export type StreamItem<S> = Stamp &
  (
    | { readonly kind: 'SNAPSHOT'; readonly data: S; readonly seqs: StreamSeqs }
    | { readonly kind: 'EVENT'; readonly event: LoggedEvent }
    /** Sent every interval, and at once when a resumed stream has caught up. */
    | { readonly kind: 'HEARTBEAT' }
    /** Forget what you hold: a SNAPSHOT follows. Its cursor asks for a snapshot again. */
    | { readonly kind: 'RESYNC'; readonly reason: ResyncReason }
  );
