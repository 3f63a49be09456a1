import { DomainError } from '@surcease/kernel';
import type { StreamSeqs } from './logged-event.js';

const version = 1;
const longest = 64 * 1024;

/** An opaque resume cursor: a version byte, then the last seq seen of each stream. */
export function encodeStreamCursor(seqs: StreamSeqs): string {
  const sorted = Object.fromEntries(Object.entries(seqs).sort(([a], [b]) => (a < b ? -1 : 1)));
  return Buffer.concat([Buffer.of(version), Buffer.from(JSON.stringify(sorted))]).toString('base64url');
}

/** @throws DomainError INVALID_CURSOR */
export function decodeStreamCursor(cursor: string): StreamSeqs {
  const seqs =
    cursor.length <= longest && /^[\w-]+$/.test(cursor) ? parse(Buffer.from(cursor, 'base64url')) : undefined;
  if (!seqs) throw new DomainError('INVALID_CURSOR', 'This is not a cursor of an event stream.', ['after']);
  return seqs;
}

function parse(bytes: Buffer): StreamSeqs | undefined {
  if (bytes[0] !== version) return undefined;
  try {
    const value: unknown = JSON.parse(bytes.subarray(1).toString());
    return isStreamSeqs(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isStreamSeqs(value: unknown): value is StreamSeqs {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((seq) => Number.isSafeInteger(seq) && seq >= 0);
}
