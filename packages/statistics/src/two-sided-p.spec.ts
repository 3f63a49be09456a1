import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from './normal-quantile.js';
import { twoSidedP } from './two-sided-p.js';

describe('twoSidedP', () => {
  it('undoes the normal quantile, to six places', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 0.9999, noNaN: true }), (p) => {
        expect(twoSidedP(normalQuantile(1 - p / 2))).toBeCloseTo(p, 6);
      }),
    );
  });

  it('is 0.05 and 0.002 at the limits of the funnel, 1 at 0, and the same on both sides', () => {
    expect(twoSidedP(1.959964)).toBeCloseTo(0.05, 7);
    expect(twoSidedP(-3.090232)).toBeCloseTo(0.002, 7);
    expect(twoSidedP(0)).toBeCloseTo(1, 6);
    expect(() => twoSidedP(Number.NaN)).toThrow(RangeError);
  });
});
