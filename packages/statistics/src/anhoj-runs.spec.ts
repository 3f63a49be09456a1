import { describe, expect, it } from 'vitest';
import { anhojRuns } from './anhoj-runs.js';

describe('anhojRuns', () => {
  it('finds a shift by its long run and its few crossings', () => {
    const values = [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9, 8, 9, 8, 9];
    // R: round(log2(20)) + 3 = 7 and qbinom(.05, 19, .5) = 6
    expect(anhojRuns(values)).toEqual({ longestRun: 10, maxRun: 7, crossings: 1, minCrossings: 6, signal: true });
  });

  it('finds nothing in values that change sides often enough', () => {
    const values = [1, 9, 1, 9, 9, 1, 1, 9, 1, 9, 1, 9];
    expect(anhojRuns(values)).toEqual({ longestRun: 2, maxRun: 7, crossings: 9, minCrossings: 3, signal: false });
  });

  it('leaves points on the median out of n, and out of the way of a run', () => {
    expect(anhojRuns([1, 5, 1, 5, 9, 5, 9])).toEqual({
      longestRun: 2,
      maxRun: 5,
      crossings: 1,
      minCrossings: 0,
      signal: false,
    });
  });

  it('says nothing of values that are all alike, or of one', () => {
    expect(anhojRuns([4, 4, 4])).toEqual({ longestRun: 0, maxRun: 3, crossings: 0, minCrossings: 0, signal: false });
    expect(anhojRuns([4]).signal).toBe(false);
  });

  it('names the argument that is wrong', () => {
    expect(() => anhojRuns([])).toThrow(/^values /);
    expect(() => anhojRuns([Number.NaN])).toThrow(/^values\[0\] /);
  });
});
