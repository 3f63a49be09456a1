import { describe, expect, it } from 'vitest';
import { type Cell, cellsToWithhold, isSmallCell } from './suppression.js';

const cell = (key: string, n: number, events: number): Cell => ({ key, n, events });
const withheld = (...cells: Cell[]) => [...cellsToWithhold(cells)].sort();

describe('small cells', () => {
  it('are those with one to four people on either side; none and five may be shown', () => {
    const small = Array.from({ length: 21 }, (_, events) => events).filter((events) =>
      isSmallCell(cell('a', 20, events)),
    );
    expect(small).toEqual([1, 2, 3, 4, 16, 17, 18, 19]);
    expect(isSmallCell(cell('a', 0, 0))).toBe(false);
  });

  it('withhold nothing where there are none', () => {
    expect(withheld(cell('a', 40, 20), cell('b', 40, 0))).toEqual([]);
  });

  it('take the next smallest with them, so that the total does not tell; a tie goes by key', () => {
    expect(withheld(cell('a', 71, 23), cell('b', 80, 41), cell('c', 30, 4))).toEqual(['a', 'c']);
    expect(withheld(cell('y', 40, 20), cell('x', 40, 20), cell('c', 30, 3))).toEqual(['c', 'x']);
  });

  it('go on where two small ones are still told by what is left of the total', () => {
    expect(withheld(cell('a', 30, 1), cell('b', 30, 1), cell('c', 60, 30), cell('d', 60, 25))).toEqual(['a', 'b', 'd']);
  });

  it('are not covered by a cell of nobody, which is known', () => {
    expect(withheld(cell('a', 30, 2), cell('b', 30, 0), cell('c', 60, 30))).toEqual(['a', 'c']);
  });
});
