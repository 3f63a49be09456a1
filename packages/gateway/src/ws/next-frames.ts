import type { OperationResult } from '../operation/operation-request.js';

/** What a result is as JSON; the same result goes to many subscribers. */
const texts = new WeakMap<OperationResult, Buffer>();

function textOf(result: OperationResult): Buffer {
  let text = texts.get(result);
  if (!text) texts.set(result, (text = Buffer.from(JSON.stringify(result))));
  return text;
}

/** The most that fits a header of four bytes: https://www.rfc-editor.org/rfc/rfc6455#section-5.2 */
const longestPayload = 0xffff;
const longestShort = 125;
const closing = 0x7d;

/** Makes the messages of one subscription, whole WebSocket frames: they differ from its neighbours' by its id alone. */
export function createNextFrames(id: string): (result: OperationResult) => Buffer | string {
  const opening = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
  return (result) => {
    const text = textOf(result);
    const length = opening.length + text.length + 1;
    if (length > longestPayload) return `${opening.toString()}${text.toString()}}`;
    const header = length > longestShort ? 4 : 2;
    const frame = Buffer.allocUnsafe(header + length);
    // One final frame of text, not masked.
    frame[0] = 0x81;
    if (header === 2) frame[1] = length;
    else {
      frame[1] = 126;
      frame.writeUInt16BE(length, 2);
    }
    opening.copy(frame, header);
    text.copy(frame, header + opening.length);
    frame[header + length - 1] = closing;
    return frame;
  };
}
