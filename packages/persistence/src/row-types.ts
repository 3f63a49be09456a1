import pg from 'pg';

const { builtins } = pg.types;

/** PostgreSQL's text form of an instant in UTC, which ends with +00, as RFC 3339: no Date is made to pass it on. */
export function instantText(value: string): string {
  return `${value.slice(0, 10)}T${value.slice(11, -3)}Z`;
}

/** Reads keep values as the graph sends them: dates and instants as text, 64-bit counts and numerics as numbers. */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === builtins.TIMESTAMPTZ) return instantText;
    if (oid === builtins.DATE) return (value: string) => value;
    if (oid === builtins.INT8 || oid === builtins.NUMERIC) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as typeof pg.types.getTypeParser,
};
