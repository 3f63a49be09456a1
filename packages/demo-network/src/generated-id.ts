import { stampUuidV7, typeIdFrom, type IdPrefix } from '@surcease/kernel';
import type { RandomStream } from './random-stream.js';

/** An id of the given time whose random part comes from the stream: the same network has the same ids. */
export function generatedId(prefix: IdPrefix, atMs: number, random: RandomStream): string {
  return typeIdFrom(prefix, stampUuidV7(random.bytes(16), Math.max(0, atMs)));
}

/**
 * An id that no other place has: streams start from 32 bits, so that among millions of them some are alike, and these
 * may fall into one millisecond. The clinic takes a byte, the patient's number four and the kind of row one.
 */
export function placedId(
  prefix: IdPrefix,
  atMs: number,
  random: RandomStream,
  place: { clinic: number; patient: number; kind: number },
): string {
  const bytes = random.bytes(16);
  const view = new DataView(bytes.buffer);
  view.setUint8(10, place.clinic);
  view.setUint32(11, place.patient);
  view.setUint8(15, place.kind);
  return typeIdFrom(prefix, stampUuidV7(bytes, Math.max(0, atMs)));
}
