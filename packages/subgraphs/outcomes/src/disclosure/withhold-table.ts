import { type Cell, cellsToWithhold, minimumCell } from '../comparison/suppression.js';
import { feasibleRanges } from './feasible-range.js';

/** A cell of a table of which the totals of rows and of columns are known. */
export interface TableCell extends Cell {
  row: string;
  column: string;
}

/**
 * The keys of cells to withhold so that no row and no column gives one away: the small ones, and in each line the next
 * smallest with them, until no line tells any more (complementary suppression to a fixpoint, CMS/ResDAC 2024). What all
 * lines tell together is audited then: a small one that could no longer be large takes one more of its lines with it.
 */
export function withholdInTable(cells: readonly TableCell[]): ReadonlySet<string> {
  const lines = [
    ...Map.groupBy(cells, ({ row }) => row).values(),
    ...Map.groupBy(cells, ({ column }) => column).values(),
  ];
  const withheld = new Set<string>();
  for (;;) {
    withholdByLine(lines, withheld);
    const next = nextOf(cells, lines, withheld);
    if (!next) return withheld;
    withheld.add(next.key);
  }
}

function withholdByLine(lines: readonly TableCell[][], withheld: Set<string>): void {
  for (let before = -1; before !== withheld.size;) {
    before = withheld.size;
    for (const line of lines) {
      const told = new Set(line.filter(({ key }) => withheld.has(key)).map(({ key }) => key));
      for (const key of cellsToWithhold(line, told)) withheld.add(key);
    }
  }
}

const sides = [({ events }: Cell) => events, ({ n, events }: Cell) => n - events];

/** A cell to hide with one of which a reader can work out that it is small; null where there is none, or none is left. */
function nextOf(
  cells: readonly TableCell[],
  lines: readonly TableCell[][],
  withheld: ReadonlySet<string>,
): TableCell | null {
  for (const count of sides) {
    const shown = new Map(cells.filter(({ key }) => !withheld.has(key)).map((cell) => [cell.key, count(cell)]));
    const sums = lines.map((line) => ({
      keys: line.map(({ key }) => key),
      total: line.reduce((sum, cell) => sum + count(cell), 0),
    }));
    const ranges = feasibleRanges(shown, withheld, sums);
    for (const cell of cells) {
      const range = ranges.get(cell.key);
      if (!range || count(cell) === 0 || range.most >= minimumCell) continue;
      const candidates = cells
        .filter(
          (one) => !withheld.has(one.key) && count(one) > 0 && (one.row === cell.row || one.column === cell.column),
        )
        .sort((a, b) => count(a) - count(b) || (a.key < b.key ? -1 : 1));
      if (candidates[0]) return candidates[0];
    }
  }
  return null;
}
