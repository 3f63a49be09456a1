import pg from 'pg';

const { builtins } = pg.types;

/** PostgreSQL's text form of an instant in UTC, which ends with +00, as RFC 3339: no Date is made to pass it on. */
function instantText(value: string): string {
  return `${value.slice(0, 10)}T${value.slice(11, -3)}Z`;
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
