import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLinear } from './fit-linear.js';

describe('fitLinear', () => {
  it('has the slope and intercept of least squares, to six places', () => {
    // The first ten rows of R's cars.
    const speed = [4, 4, 7, 7, 8, 9, 10, 10, 10, 11];
    const dist = [2, 10, 4, 22, 16, 10, 18, 26, 34, 17];
    const fit = fitLinear({ x: speed.map((value) => [value]), y: dist });
    // By hand: Sxy = 143, Sxx = 56, means 8 and 15.9.
    expect(fit.coefficients[1]).toBeCloseTo(143 / 56, 6);
    expect(fit.coefficients[0]).toBeCloseTo(15.9 - (8 * 143) / 56, 6);
    expect(fit.residualDeviation).toBeGreaterThan(0);
  });

  it('predicts as much as there was, whatever the data, and never NaN', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 30 }), (rows) => {
        const fit = fitLinear({ x: rows.map(([a, b]) => [a, b, a]), y: rows.map(([, , y]) => y) });
        const total = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
        expect(total(fit.predicted)).toBeCloseTo(total(rows.map(([, , y]) => y)), 5);
        expect([...fit.predicted, fit.rSquared, fit.residualDeviation].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('takes a column that varies by less than rounding for one that does not vary', () => {
    const tiny = -3.1434555694052576e-162;
    const x = [
      [0, tiny, 0],
      [0, 0, 0],
    ];
    expect(fitLinear({ x, y: [1, 3] })).toMatchObject({ coefficients: [2, 0, 0, 0], predicted: [2, 2], rSquared: 0 });
  });

  it('explains nothing where nothing varies, and refuses what is no number', () => {
    expect(fitLinear({ x: [[], []], y: [3, 3] })).toMatchObject({ coefficients: [3], rSquared: 0 });
    expect(() => fitLinear({ x: [[1]], y: [Number.NaN] })).toThrow(RangeError);
    expect(() => fitLinear({ x: [], y: [] })).toThrow(RangeError);
  });
});
