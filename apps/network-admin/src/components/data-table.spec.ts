import { describe, expect, it } from 'vitest';
import { type Column, sortRows } from './DataTable.js';

interface Row {
  name: string;
  rate: number | null;
}
const columns: Column<Row>[] = [
  { id: 'name', header: 'Name', sortBy: (row) => row.name, cell: (row) => row.name },
  { id: 'rate', header: 'Rate', sortBy: (row) => row.rate, cell: (row) => row.rate },
];
const rows: Row[] = [
  { name: 'b', rate: 2 },
  { name: 'c', rate: null },
  { name: 'a', rate: 1 },
];
const names = (sorted: Row[]) => sorted.map(({ name }) => name).join('');

describe('sortRows', () => {
  it('sorts by text and by number', () => {
    expect(names(sortRows(rows, columns, { column: 'name', direction: 'desc' }))).toBe('cba');
    expect(names(sortRows(rows, columns, { column: 'rate', direction: 'asc' }))).toBe('abc');
  });

  it('keeps rows without a value at the end in both directions', () => {
    expect(names(sortRows(rows, columns, { column: 'rate', direction: 'desc' }))).toBe('bac');
  });

  it('leaves the rows as they are for a column it does not know', () => {
    expect(names(sortRows(rows, columns, { column: 'height', direction: 'asc' }))).toBe('bca');
  });
});
