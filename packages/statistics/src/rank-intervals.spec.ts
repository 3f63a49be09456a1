import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankIntervals } from './rank-intervals.js';

describe('rankIntervals', () => {
  it('gives clinics that are far apart their one rank, the highest value first', () => {
    expect(rankIntervals({ estimate: [0.2, 0.9, 0.5], se: [0.001, 0.001, 0.001] })).toEqual([
      { from: 3, to: 3 },
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ]);
  });

  it('gives clinics that cannot be told apart all ranks', () => {
    const all = { from: 1, to: 10 };
    expect(rankIntervals({ estimate: Array(10).fill(1), se: Array(10).fill(0) })).toEqual(Array(10).fill(all));
  });

  it('agrees with the probability that one of two is ahead', () => {
    // P(first ahead) = Φ(2.5/√2) = .9615, so the second is first in 3.85 % of draws: more than 2.5 %.
    const wide = rankIntervals({ estimate: [2.5, 0], se: [1, 1] });
    expect(wide).toEqual([
      { from: 1, to: 2 },
      { from: 1, to: 2 },
    ]);
    // Φ(3.2/√2) = .9882: 1.2 %.
    expect(rankIntervals({ estimate: [3.2, 0], se: [1, 1] })).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
    ]);
  });

  it('is the same each time, and never leaves the ranks there are', () => {
    const clinics = fc.array(fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0, max: 2 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(clinics, (drawn) => {
        const input = { estimate: drawn.map(([mean]) => mean), se: drawn.map(([, spread]) => spread || 0), draws: 200 };
        const first = rankIntervals(input);
        expect(rankIntervals(input)).toEqual(first);
        for (const { from, to } of first) expect(1 <= from && from <= to && to <= drawn.length).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('names the argument that is wrong', () => {
    expect(() => rankIntervals({ estimate: [], se: [] })).toThrow(/^estimate /);
    expect(() => rankIntervals({ estimate: [1], se: [-1] })).toThrow(/^se\[0\] /);
    expect(() => rankIntervals({ estimate: [1], se: [1], level: 1 })).toThrow(/^level /);
    expect(() => rankIntervals({ estimate: [1], se: [1], draws: 0 })).toThrow(/^draws /);
  });
});
