import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.js';

describe('benjaminiHochberg', () => {
  it('adjusts as p.adjust of R does', () => {
    // R: p.adjust(c(.01, .04, .03, .005, .8), "BH")
    const { adjusted } = benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.8]);
    [0.025, 0.05, 0.05, 0.025, 0.8].forEach((value, index) => expect(adjusted[index]).toBeCloseTo(value, 12));
  });

  it('rejects on the line', () => {
    expect(benjaminiHochberg([0.01, 0.02, 0.03, 0.04, 0.05]).rejected(0.05)).toEqual([true, true, true, true, true]);
    expect(benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.8]).rejected(0.03)).toEqual([true, false, false, true, false]);
  });

  it('never lowers a p-value, stays in [0, 1] and does not mind the order', () => {
    const series = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(series, (pValues) => {
        const { adjusted } = benjaminiHochberg(pValues);
        const reversed = benjaminiHochberg([...pValues].reverse()).adjusted.reverse();
        adjusted.forEach((value, index) => {
          expect(value).toBeGreaterThanOrEqual(pValues[index]! * (1 - 1e-12));
          expect(value).toBeLessThanOrEqual(1);
          expect(reversed[index]).toBeCloseTo(value, 12);
        });
      }),
    );
  });

  it('names the argument that is wrong', () => {
    expect(() => benjaminiHochberg([])).toThrow(/^pValues /);
    expect(() => benjaminiHochberg([0.2, 1.2])).toThrow(/^pValues\[1\] /);
    expect(() => benjaminiHochberg([0.2]).rejected(5)).toThrow(/^q /);
  });
});
