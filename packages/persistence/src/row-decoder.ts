import pg from 'pg';
import { parserOf } from './row-types.js';

/** Makes a row of the bytes of a DataRow message, which begin at an offset. */
export type RowDecoder = (bytes: Buffer, offset: number) => object;
type Field = { name: string; dataTypeID: number };

const { INT2, INT4 } = pg.types.builtins;
const smallIntegers = new Set<number>([INT2, INT4]);

const MOST_KEPT = 1_000;
const decoders = new Map<string, RowDecoder>();

/** The decoder of rows of one form, written out once. */
export function decoderOf(fields: readonly Field[]): RowDecoder {
  const form = JSON.stringify(fields.map(({ name, dataTypeID }) => [name, dataTypeID]));
  let decoder = decoders.get(form);
  if (!decoder) {
    decoder = writeDecoder(fields);
    if (decoders.size < MOST_KEPT) decoders.set(form, decoder);
  }
  return decoder;
}

/**
 * Rows as objects of one literal, which have one shape, straight from the bytes. The driver makes a string of each value
 * by a call out of JavaScript, a list of them and a message around it; here the row is read once, and values are parts of
 * its text, which takes a third of the time. That is so where the row is ASCII, so that places in bytes and in text are
 * the same; else each value is read by itself.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html, DataRow: the number of values in 16 bits, then
 * each value's length in 32 bits, -1 for null, and its bytes.
 * @param fields of names from our own statements; one that comes twice counts once, as the last of them
 */
function writeDecoder(fields: readonly Field[]): RowDecoder {
  const parsers = fields.map(({ dataTypeID }) => parserOf(dataTypeID));
  const places = fields.map(
    (_field, at) => `
    length = readLength(bytes, at); at += 4;
    const from${at} = at, length${at} = length;
    if (length !== -1) at += length;
    lengths |= length;`,
  );
  const valueOf = (at: number, text: string) => {
    if (smallIntegers.has(fields[at]?.dataTypeID ?? 0)) return `readInteger(bytes, from${at}, length${at})`;
    return parsers[at] ? `parsers[${at}](${text})` : text;
  };
  const entries = [...new Map(fields.map(({ name }, at) => [name, at]))];
  const properties = (write: (at: number) => string) =>
    entries.map(([name, at]) => `${JSON.stringify(name)}: ${write(at)}`).join(', ');
  const fromRow = properties((at) => valueOf(at, `row.substring(from${at} - start, from${at} - start + length${at})`));
  const oneByOne = properties(
    (at) => `length${at} === -1 ? null : ${valueOf(at, `bytes.toString('utf8', from${at}, from${at} + length${at})`)}`,
  );
  const body = `
    const start = offset + 2;
    let at = start, length = 0, lengths = 0;
    ${places.join('')}
    if ((lengths & ~127) === 0) {
      const row = bytes.toString('utf8', start, at);
      if (row.length === at - start) return { ${fromRow} };
    }
    return { ${oneByOne} };`;
  // oxlint-disable-next-line no-new-func
  const make = new Function('parsers', 'readLength', 'readInteger', `return (bytes, offset) => {${body}};`);
  return make(parsers, readLength, readInteger) as RowDecoder;
}

function readLength(bytes: Buffer, at: number): number {
  return ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}

const MINUS = 0x2d;
const ZERO = 0x30;

/** An integer of up to 32 bits, from its decimal digits. */
function readInteger(bytes: Buffer, from: number, length: number): number {
  const isNegative = bytes[from] === MINUS;
  let value = 0;
  for (let at = isNegative ? from + 1 : from; at < from + length; at++) value = value * 10 + (bytes[at] ?? 0) - ZERO;
  return isNegative ? -value : value;
}
