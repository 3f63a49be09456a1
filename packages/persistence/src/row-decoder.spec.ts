import fc from 'fast-check';
import pg from 'pg';
import { expect, it } from 'vitest';
import { decoderOf } from './row-decoder.js';

const { TEXT, INT2, INT4, INT8, NUMERIC, BOOL, JSONB, TIMESTAMPTZ } = pg.types.builtins;

/** What PostgreSQL writes for a value of each type, and what a row holds of it. */
const int = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((value) => [String(value), value] as const);
/** Without the zeros at the end of a fraction. */
const asPostgresWrites = (date: Date) =>
  date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.?0*Z$/, '+00');
const kinds = [
  { type: TEXT, value: fc.string({ unit: 'binary', maxLength: 300 }).map((text) => [text, text] as const) },
  { type: TEXT, value: fc.string({ maxLength: 40 }).map((text) => [text, text] as const) },
  { type: INT2, value: int(-32_768, 32_767) },
  { type: INT4, value: int(-2_147_483_648, 2_147_483_647) },
  {
    type: INT8,
    value: fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map((value) => [String(value), Number(value)] as const),
  },
  {
    type: NUMERIC,
    value: fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value) => [String(value), Number(String(value))] as const),
  },
  { type: BOOL, value: fc.boolean().map((value) => [value ? 't' : 'f', value] as const) },
  { type: JSONB, value: fc.json().map((text) => [text, JSON.parse(text) as unknown] as const) },
  {
    type: TIMESTAMPTZ,
    value: fc
      .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
      .map((date) => [asPostgresWrites(date), date.toISOString()] as const),
  },
  { type: TIMESTAMPTZ, value: fc.constant(['2026-03-08 09:59:59.123456+00', '2026-03-08T09:59:59.123456Z'] as const) },
];
const column = fc
  .constantFrom(...kinds)
  .chain(({ type, value }) =>
    fc
      .option(value, { nil: null, freq: 8 })
      .map((pair) => ({ type, text: pair && pair[0], expected: pair && pair[1] })),
  );

/** A DataRow message behind some other bytes, as it lies in the driver's buffer. */
function messageOf(texts: readonly (string | null)[], before: number): Buffer {
  const parts = [Buffer.alloc(before, 0xc3), Buffer.alloc(2)];
  parts[1]?.writeInt16BE(texts.length);
  for (const text of texts) {
    const value = Buffer.from(text ?? '');
    const length = Buffer.alloc(4);
    length.writeInt32BE(text === null ? -1 : value.length);
    parts.push(length, value);
  }
  return Buffer.concat(parts);
}

const decode = (columns: { name: string; type: number; text: string | null }[], before = 0) => {
  const fields = columns.map(({ name, type }) => ({ name, dataTypeID: type }));
  const bytes = messageOf(
    columns.map(({ text }) => text),
    before,
  );
  return decoderOf(fields)(bytes, before);
};

it('a row holds what PostgreSQL wrote, whatever its letters, lengths and nulls are', () => {
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 8 }), fc.nat(20), (columns, before) => {
      const named = columns.map((each, at) => ({ ...each, name: `column "${at}"` }));
      expect(decode(named, before)).toEqual(Object.fromEntries(named.map(({ name, expected }) => [name, expected])));
    }),
    { numRuns: 1_000 },
  );
});

it.each([
  ['a letter of two bytes beside a plain value', ['ñ', 'plain']],
  ['letters outside the basic plane', ['🫀', '']],
  ['a value of 128 letters, whose length is no ASCII', ['x'.repeat(128), 'y']],
  ['a value of 195 letters, whose length begins a letter of two bytes', ['x'.repeat(195), '\u0080']],
])('a row with %s is read right', (_case, texts) => {
  const columns = texts.map((text, at) => ({ name: `c${at}`, type: TEXT, text }));
  expect(decode(columns)).toEqual({ c0: texts[0], c1: texts[1] });
});

it('a name that comes twice holds the last of its values', () => {
  const columns = ['first', 'last'].map((text) => ({ name: 'same', type: TEXT, text }));
  expect(decode(columns)).toEqual({ same: 'last' });
});
