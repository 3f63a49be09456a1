import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additiveTau2 } from './additive-tau2.js';

describe('additiveTau2', () => {
  it('is the moment estimate by hand', () => {
    // z = -2, 0, 2, 4 unwinsorised: φ = 24/4 = 6; w = 4, 4, 1, 1: Σw − Σw²/Σw = 10 − 34/10 = 6.6
    const result = additiveTau2({ y: [-1, 0, 2, 4], se: [0.5, 0.5, 1, 1], target: 0, winsorise: 0 });
    expect(result.phi).toBeCloseTo(6, 12);
    expect(result.tau2).toBeCloseTo((4 * 6 - 3) / 6.6, 12);
  });

  it('is 0 for clinics that differ less than chance, and for a single one', () => {
    expect(additiveTau2({ y: [1, 1.01, 0.99], se: [1, 1, 1], target: 1 }).tau2).toBe(0);
    expect(additiveTau2({ y: [9], se: [1], target: 1 }).tau2).toBe(0);
  });

  it('is at least 0, finite and not moved by the order of clinics', () => {
    const clinic = fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.01, max: 3, noNaN: true }));
    fc.assert(
      fc.property(fc.array(clinic, { minLength: 1, maxLength: 40 }), (clinics) => {
        const run = (rows: typeof clinics) =>
          additiveTau2({ y: rows.map(([y]) => y), se: rows.map(([, se]) => se), target: 0 });
        const { tau2 } = run(clinics);
        expect(tau2).toBeGreaterThanOrEqual(0);
        expect(run([...clinics].reverse()).tau2 / (1 + tau2)).toBeCloseTo(tau2 / (1 + tau2), 9);
      }),
    );
  });

  it('names the argument that is wrong', () => {
    expect(() => additiveTau2({ y: [1, 2], se: [1, 0], target: 0 })).toThrow(/^se\[1\] /);
    expect(() => additiveTau2({ y: [1, 2], se: [1], target: 0 })).toThrow(/^se /);
    expect(() => additiveTau2({ y: [1], se: [1], target: Number.NaN })).toThrow(/^target /);
  });
});
