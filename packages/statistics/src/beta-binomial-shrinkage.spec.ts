import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBinomialShrinkage } from './beta-binomial-shrinkage.js';

const n = [40, 55, 80, 120, 33, 60, 200, 75, 48, 90];
const events = [20, 18, 50, 49, 20, 19, 92, 45, 14, 44];

describe('betaBinomialShrinkage', () => {
  it('finds the maximum of the beta-binomial likelihood', () => {
    // SciPy 1.17: betabinom.logpmf maximised by Nelder–Mead to 1e-11
    const { mean, strength, estimates } = betaBinomialShrinkage({ events, n });
    expect(mean).toBeCloseTo(0.4621055, 6);
    expect(strength).toBeCloseTo(26.70716, 4);
    expect(estimates[0]).toBeCloseTo((20 + 26.70716 * 0.4621055) / (40 + 26.70716), 6);
  });

  it('gives every clinic the mean where chance explains all differences', () => {
    const result = betaBinomialShrinkage({ events: [10, 20, 31], n: [20, 40, 60] });
    expect(result).toMatchObject({ mean: 61 / 120, strength: Infinity });
    expect(result.estimates).toEqual([61 / 120, 61 / 120, 61 / 120]);
  });

  it('leaves clinics of all or nothing as they are', () => {
    const { estimates } = betaBinomialShrinkage({ events: [0, 10, 0, 20], n: [10, 10, 20, 20] });
    [0, 1, 0, 1].forEach((rate, index) => expect(estimates[index]).toBeCloseTo(rate, 5));
  });

  it('is defined without events, with nothing else, and for a clinic without patients', () => {
    expect(betaBinomialShrinkage({ events: [0, 0], n: [10, 20] }).estimates).toEqual([0, 0]);
    expect(betaBinomialShrinkage({ events: [10, 20], n: [10, 20] }).estimates).toEqual([1, 1]);
    const { mean, estimates } = betaBinomialShrinkage({ events: [...events, 0], n: [...n, 0] });
    expect(estimates.at(-1)).toBeCloseTo(mean, 12);
  });

  it('draws each rate towards the mean, never past it, in whatever order clinics come', () => {
    const clinic = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.nat())
      .map(([size, any]) => [any % (size + 1), size] as const);
    fc.assert(
      fc.property(fc.array(clinic, { minLength: 1, maxLength: 12 }), (clinics) => {
        const run = (rows: typeof clinics) =>
          betaBinomialShrinkage({ events: rows.map(([r]) => r), n: rows.map(([, size]) => size) });
        const { mean, estimates } = run(clinics);
        const reversed = run([...clinics].reverse()).estimates.reverse();
        clinics.forEach(([r, size], index) => {
          const [low, high] = [Math.min(mean, r / size), Math.max(mean, r / size)];
          expect(estimates[index]).toBeGreaterThanOrEqual(low - 1e-9);
          expect(estimates[index]).toBeLessThanOrEqual(high + 1e-9);
          expect(reversed[index]).toBeCloseTo(estimates[index]!, 5);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('names the argument that is wrong', () => {
    expect(() => betaBinomialShrinkage({ events: [3], n: [2] })).toThrow(/^events\[0\] /);
    expect(() => betaBinomialShrinkage({ events: [0, 0], n: [0, 0] })).toThrow(/^n /);
    expect(() => betaBinomialShrinkage({ events: [], n: [] })).toThrow(/^n /);
  });
});
