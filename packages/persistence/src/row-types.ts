import pg from 'pg';

const { builtins } = pg.types;

/** What is left of "2026-03-08 09:59:59.5+00" where there is no fraction, and how many letters a whole one adds. */
const SECONDS_LENGTH = 22;
const ENDINGS = ['.000Z', '', '00Z', '0Z'];

/**
 * PostgreSQL's text form of an instant in UTC, which ends with +00, as RFC 3339: no Date is made to pass it on. With the
 * thousandths that JavaScript writes, so that one instant has one text wherever it comes from, and texts sort by time.
 */
function instantText(value: string): string {
  const ending = ENDINGS[value.length - SECONDS_LENGTH] ?? 'Z';
  return `${value.slice(0, 10)}T${value.slice(11, -3)}${ending}`;
}

const isText = new Set<number>([builtins.TEXT, builtins.VARCHAR, builtins.BPCHAR, builtins.DATE]);
const isNumber = new Set<number>([builtins.INT2, builtins.INT4, builtins.INT8, builtins.NUMERIC]);

/**
 * How a column's text becomes what the graph sends: dates and instants stay text, 64-bit counts and numerics become
 * numbers. Undefined where the text is the value.
 */
export function parserOf(typeId: number): ((text: string) => unknown) | undefined {
  if (isText.has(typeId)) return undefined;
  if (isNumber.has(typeId)) return Number;
  if (typeId === builtins.TIMESTAMPTZ) return instantText;
  return pg.types.getTypeParser(typeId, 'text');
}
