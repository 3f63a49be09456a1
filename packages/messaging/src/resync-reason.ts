import type { StreamSeqs } from './logged-event.js';
import type { ResyncReason } from './stream-item.js';
import type { StreamBounds } from './stream-reader.js';

/** Why these streams cannot be resumed after this cursor; undefined where they can. */
export function resyncReason(
  after: StreamSeqs,
  bounds: Readonly<Record<string, StreamBounds>>,
  longestReplay: number,
): ResyncReason | undefined {
  let behind = 0;
  for (const [stream, { first, last }] of Object.entries(bounds)) {
    const seq = Object.hasOwn(after, stream) ? after[stream] : undefined;
    if (seq === undefined) return 'UNKNOWN_STREAM';
    if (seq > last) return 'AHEAD';
    if (seq < last && (first === null || first > seq + 1)) return 'TOO_OLD';
    behind += last - seq;
  }
  return behind > longestReplay ? 'TOO_OLD' : undefined;
}
