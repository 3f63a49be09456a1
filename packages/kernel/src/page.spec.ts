import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorScope, decodeCursor, encodeCursor } from './cursor.js';
import { pageRequest } from './page.js';

describe('pageRequest', () => {
  it('reads 20 records forward where nothing is said', () => {
    expect(pageRequest({})).toEqual({ size: 20, backward: false, cursor: null });
  });

  it.each([
    { first: 0 },
    { first: 101 },
    { first: 1.5 },
    { last: -1 },
    { first: 1, last: 1 },
    { first: 1, before: 'x' },
    { last: 1, after: 'x' },
  ])('refuses %j as bad input', (page) =>
    expect(() => pageRequest(page)).toThrowError(expect.objectContaining({ code: 'BAD_USER_INPUT' })),
  );
});

describe('a cursor', () => {
  it('gives back the key it was made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { minLength: 1, maxLength: 4 }),
        (key) => {
          const scope = cursorScope('sessions', 'x');
          expect(decodeCursor(scope, encodeCursor(scope, key), key.length)).toEqual(key);
        },
      ),
    );
  });

  it('is refused by another list, order or filter, and where it is damaged', () => {
    const cursor = encodeCursor(cursorScope('sessions', 'SCHEDULED_AT'), ['2026-01-01', 'ses_1']);
    const refused = expect.objectContaining({ code: 'INVALID_CURSOR' });
    expect(() => decodeCursor(cursorScope('sessions', 'STATE'), cursor, 2)).toThrowError(refused);
    expect(() => decodeCursor(cursorScope('sessions', 'SCHEDULED_AT'), cursor, 1)).toThrowError(refused);
    expect(() => decodeCursor(cursorScope('sessions', 'SCHEDULED_AT'), `${cursor.slice(0, -4)}!!`, 2)).toThrowError(
      refused,
    );
    expect(() => decodeCursor('', 'not a cursor', 2)).toThrowError(refused);
  });
});
