/** Counts of people below this are not shown inside the network. */
export const minimumCell = 5;
/** Counts below this do not leave the network (CMS/ResDAC 2024: no cell of 1 to 10). */
export const minimumCellOutside = 11;

/** Said of every withheld cell alike, so that it does not tell which of them is the small one. */
export const suppressed = {
  reason: `A count below ${minimumCell}, or one that it would follow from, is not shown.`,
  minN: minimumCell,
} as const;

/** A part of a published total: so many of n. */
export interface Cell {
  key: string;
  n: number;
  events: number;
}

const isSmall = (count: number, minimum: number) => count > 0 && count < minimum;

/** Whether a cell would show a group of one to four people, on either side. */
export const isSmallCell = ({ n, events }: Cell, minimum = minimumCell): boolean =>
  isSmall(events, minimum) || isSmall(n - events, minimum);

/**
 * The keys of cells to withhold, where their total is published: the small ones, and the next smallest until what is
 * left of the total no longer tells. As cells of 0 are shown, each withheld one is known to hold a person on each side;
 * one of them must still be able to reach the minimum (complementary suppression, CMS/ResDAC 2024).
 * @param told keys that another answer would tell, whatever their size
 * @param minimum counts below it are small
 * @param isOneSided where only the events are people, and n is not one of two sides
 */
export function cellsToWithhold(
  cells: readonly Cell[],
  told: ReadonlySet<string> = new Set(),
  isOneSided = false,
  minimum = minimumCell,
): ReadonlySet<string> {
  const withheld = cells.filter((cell) => isSmallCell(cell, minimum) || told.has(cell.key));
  if (withheld.length === 0) return new Set();
  const smallest = ({ n, events }: Cell) => (isOneSided ? events : Math.min(events, n - events));
  const others = cells
    .filter((cell) => !withheld.includes(cell) && smallest(cell) > 0)
    .sort((a, b) => smallest(a) - smallest(b) || (a.key < b.key ? -1 : 1));
  while (isDerivable(withheld, isOneSided, minimum)) {
    const next = others.shift();
    if (!next) break;
    withheld.push(next);
  }
  return new Set(withheld.map(({ key }) => key));
}

/** Whether so few are withheld that what is left of their published total tells of one of them. */
export function isDerivable(withheld: readonly Cell[], isOneSided = false, minimum = minimumCell): boolean {
  const atMost = (count: (cell: Cell) => number) =>
    withheld.reduce((sum, cell) => sum + count(cell), 0) - (withheld.length - 1);
  return (
    withheld.length < 2 ||
    atMost(({ events }) => events) < minimum ||
    (!isOneSided && atMost(({ n, events }) => n - events) < minimum)
  );
}
