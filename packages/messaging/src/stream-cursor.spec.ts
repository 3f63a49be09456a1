import { DomainError } from '@surcease/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeStreamCursor, encodeStreamCursor } from './stream-cursor.js';

const encodeText = (version: number, text: string) =>
  Buffer.concat([Buffer.of(version), Buffer.from(text)]).toString('base64url');

describe('a stream cursor', () => {
  it('comes back as it went, whatever the streams and in whatever order', () => {
    const seqs = fc.dictionary(
      fc.string().map((name) => `clinic:${name}`),
      fc.nat(),
    );
    fc.assert(
      fc.property(seqs, (value) => {
        expect(decodeStreamCursor(encodeStreamCursor(value))).toEqual({ ...value });
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(encodeStreamCursor(reversed)).toBe(encodeStreamCursor(value));
      }),
    );
  });

  it.each([
    ['empty', ''],
    ['not base64url', 'no cursor!'],
    ['of another version', encodeText(2, '{}')],
    ['not JSON', encodeText(1, '{')],
    ['null', encodeText(1, 'null')],
    ['a list', encodeText(1, '[1]')],
    ['of a negative seq', encodeText(1, '{"clinic:a":-1}')],
    ['of a fraction', encodeText(1, '{"clinic:a":1.5}')],
    ['of text', encodeText(1, '{"clinic:a":"1"}')],
    ['enormous', 'A'.repeat(100_000)],
  ])('that is %s is refused with INVALID_CURSOR', (_, cursor) => {
    expect(() => decodeStreamCursor(cursor)).toThrow(DomainError);
    expect(() => decodeStreamCursor(cursor)).toThrow(
      expect.objectContaining({ code: 'INVALID_CURSOR', path: ['after'] }),
    );
  });
});
