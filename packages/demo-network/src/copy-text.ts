import type { Row, TableName } from './rows.js';
import { tableColumns } from './tables.js';

const special = /[\\\n\r\t]/g;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value in the text format of COPY. https://www.postgresql.org/docs/18/sql-copy.html#SQL-COPY-FILE-FORMATS */
function copyValue(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace(special, (character) => escapes[character] ?? character);
}

/** Rows in the text format of COPY, one line each. */
export function copyText<T extends TableName>(table: T, rows: readonly Row<T>[]): string {
  const columns = tableColumns[table];
  let text = '';
  for (const row of rows) {
    for (let index = 0; index < columns.length; index += 1) {
      const column = columns[index] as keyof Row<T>;
      text += index === 0 ? copyValue(row[column]) : `\t${copyValue(row[column])}`;
    }
    text += '\n';
  }
  return text;
}
