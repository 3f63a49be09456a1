import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WireReader } from './wire-reader.js';

function message(code: string, contents: Buffer): Buffer {
  const header = Buffer.alloc(5);
  header.write(code, 'latin1');
  header.writeUInt32BE(contents.length + 4, 1);
  return Buffer.concat([header, contents]);
}

const row = (length: number) => message('D', Buffer.alloc(length, 'r'));
const end = (tag: string) => message('C', Buffer.from(`${tag}\0`));

/** Sends messages in pieces, by either way in, and tells the rows' lengths and the other messages in their order. */
function received(messages: readonly Buffer[], pieces: readonly number[], isEncrypted: boolean): unknown[] {
  const found: unknown[] = [];
  const reader = new WireReader(({ name }) => found.push(name));
  reader.rows = {
    decode: (bytes, offset) => ({
      length: bytes.readUInt32BE(offset - 4) - 4,
      last: bytes[bytes.readUInt32BE(offset - 4) + offset - 5],
    }),
    found: found as object[],
  };
  const sent = Buffer.concat(messages);
  for (let at = 0, turn = 0; at < sent.length; turn++) {
    const piece = sent.subarray(at, at + (pieces[turn % pieces.length] ?? 1));
    if (isEncrypted) {
      reader.takeChunk(piece);
      at += piece.length;
    } else {
      const copied = piece.copy(reader.room());
      reader.take(copied);
      at += copied;
    }
  }
  return found;
}

it.each([false, true])(
  'every message arrives once and whole, however the bytes are cut (encrypted: %s)',
  (isEncrypted) => {
    const lengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 200_000 })), {
      maxLength: 12,
    });
    const pieces = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 500, max: 70_000 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(lengths, pieces, (rows, sizes) => {
        const usable = rows.some((length) => length > 2_000) ? [...sizes, 8_192] : sizes;
        const messages = rows.flatMap((length, at) => (at % 4 === 3 ? [row(length), end('SELECT')] : [row(length)]));
        const expected = rows.flatMap((length, at) => {
          const told = { length, last: 'r'.charCodeAt(0) };
          return at % 4 === 3 ? [told, 'commandComplete'] : [told];
        });
        expect(received(messages, usable, isEncrypted)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  },
);

it('rows of a statement whose form is not known yet are left to the driver', () => {
  const told: string[] = [];
  const reader = new WireReader(({ name }) => told.push(name));
  reader.takeChunk(Buffer.concat([message('D', Buffer.from([0, 0])), end('SELECT 1')]));
  expect(told).toEqual(['dataRow', 'commandComplete']);
});

it('takes less memory again after a long message', () => {
  const reader = new WireReader(() => undefined);
  const usual = reader.room().length;
  reader.takeChunk(end('x'.repeat(5_000_000)));
  expect(reader.room().length).toBe(usual);
});

it('what a COPY sends stays as it came while more comes', () => {
  const chunks: Buffer[] = [];
  const reader = new WireReader((told) => chunks.push((told as unknown as { chunk: Buffer }).chunk));
  reader.takeChunk(message('d', Buffer.from('first')));
  reader.takeChunk(message('d', Buffer.from('other')));
  expect(chunks.map(String)).toEqual(['first', 'other']);
});
