import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSmallCell } from '../comparison/suppression.js';
import { feasibleRanges } from './feasible-range.js';
import { type TableCell, withholdInTable } from './withhold-table.js';

const tableOf = (counts: readonly (readonly (readonly [n: number, events: number])[])[]): TableCell[] =>
  counts.flatMap((line, row) =>
    line.map(([n, events], column) => ({
      key: `${row}/${column}`,
      row: String(row),
      column: String(column),
      n,
      events,
    })),
  );

/** What a reader works out of events (or non-events) from the shown cells and all totals. */
function rangesOf(table: readonly TableCell[], count: (cell: TableCell) => number) {
  const hidden = withholdInTable(table);
  const shown = new Map(table.filter(({ key }) => !hidden.has(key)).map((cell) => [cell.key, count(cell)]));
  const lines = [
    ...Map.groupBy(table, ({ row }) => row).values(),
    ...Map.groupBy(table, ({ column }) => column).values(),
  ];
  const sums = lines.map((line) => ({
    keys: line.map(({ key }) => key),
    total: line.reduce((sum, cell) => sum + count(cell), 0),
  }));
  return { hidden, ranges: feasibleRanges(shown, hidden, sums) };
}

describe('cells withheld from a table', () => {
  it('are the small ones, and in each line of one another: 23, 41 and 7 of 71 leave 23 with 7', () => {
    const table = tableOf([
      [
        [100, 41],
        [100, 23],
        [100, 4],
      ],
      [
        [100, 50],
        [100, 50],
        [100, 50],
      ],
    ]);
    expect([...withholdInTable(table)].sort()).toEqual(['0/1', '0/2', '1/1', '1/2']);
  });

  it('can each be small or not, for all that a reader can work out, wherever a line has others to hide with', () => {
    const side = fc.integer({ min: 1, max: 40 });
    const cell = fc.tuple(side, side).map(([events, others]) => [events + others, events] as const);
    const line = fc.array(cell, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 4, maxLength: 4 }), (counts) => {
        const table = tableOf(counts);
        for (const count of [(one: TableCell) => one.events, (one: TableCell) => one.n - one.events]) {
          const { hidden, ranges } = rangesOf(table, count);
          for (const one of table) {
            if (!hidden.has(one.key)) expect(isSmallCell(one)).toBe(false);
            const range = ranges.get(one.key);
            if (!range) continue;
            expect(range.least <= count(one) && count(one) <= range.most).toBe(true);
            // Where a row and a column are hidden as a whole, their totals are all there is to hide behind.
            const others = table.filter(({ row, column }) => row === one.row || column === one.column);
            if (count(one) < 5 && others.some(({ key }) => !hidden.has(key)))
              expect(range.most).toBeGreaterThanOrEqual(5);
          }
        }
      }),
    );
  });
});
