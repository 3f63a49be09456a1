import { stampUuidV7, typeIdFrom, type IdPrefix } from '@surcease/kernel';
import type { RandomStream } from './random-stream.js';

/** An id of the given time whose random part comes from the stream: the same network has the same ids. */
export function generatedId(prefix: IdPrefix, atMs: number, random: RandomStream): string {
  return typeIdFrom(prefix, stampUuidV7(random.bytes(16), Math.max(0, atMs)));
}
