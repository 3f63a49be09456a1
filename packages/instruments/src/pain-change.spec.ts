import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deteriorated } from './deteriorated.js';
import { reliefPercent } from './relief-percent.js';
import { responded30 } from './responded-30.js';
import { responded50 } from './responded-50.js';

describe('responder definitions', () => {
  it.each([
    [10, 7, 30, true, false, false],
    [8, 5, 37.5, true, false, false],
    [7, 5, 28.571429, false, false, false],
    [6, 4, 33.333333, true, false, false],
    [6, 3, 50, true, true, false],
    [4, 5, -25, false, false, false],
    [4, 6, -50, false, false, true],
    [3, 4, -33.333333, false, false, true],
    [9, 0, 100, true, true, false],
  ])('from %d to %d: relief %d %%', (baseline, followUp, relief, by30, by50, worse) => {
    const change = { baseline, followUp };
    expect(reliefPercent(change)).toBeCloseTo(relief, 5);
    expect(responded30(change)).toBe(by30);
    expect(responded50(change)).toBe(by50);
    expect(deteriorated(change)).toBe(worse);
  });

  it('are undefined, not false, without pain at baseline', () => {
    const change = { baseline: 0, followUp: 0 };
    expect([reliefPercent(change), responded30(change), responded50(change)]).toEqual([null, null, null]);
  });

  it('count points only where the baseline was 0', () => {
    expect([0, 1, 2].map((followUp) => deteriorated({ baseline: 0, followUp }))).toEqual([false, false, true]);
  });

  it('hold on the line for scores with a decimal, where floats would miss it', () => {
    expect(responded30({ baseline: 7, followUp: 4.9 })).toBe(true);
    expect(responded30({ baseline: 7, followUp: 5 })).toBe(false);
  });

  it('never call a patient both better and worse, and 50 % implies 30 %', () => {
    const score = fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(score, score, (baseline, followUp) => {
        const change = { baseline, followUp };
        expect(responded30(change) === true && deteriorated(change)).toBe(false);
        if (responded50(change)) expect(responded30(change)).toBe(true);
      }),
    );
  });

  it('name the score that is wrong', () => {
    expect(() => responded30({ baseline: -1, followUp: 2 })).toThrow(/^baseline /);
    expect(() => deteriorated({ baseline: 4, followUp: Number.NaN })).toThrow(/^followUp /);
  });
});
