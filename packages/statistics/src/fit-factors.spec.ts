import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLinearFactors } from './fit-linear-factors.js';
import { fitLinear } from './fit-linear.js';
import { fitLogisticFactors } from './fit-logistic-factors.js';
import { fitLogistic } from './fit-logistic.js';

/** Ages and a diagnosis of three levels, the first of which the others are compared with. */
const ages = [18, 35, 44, 51, 52, 67, 89];
const indicators = [
  [0, 1, 0],
  [0, 0, 1],
];
const patients = fc.array(fc.tuple(fc.nat(6), fc.nat(2), fc.nat(1), fc.integer({ min: -8, max: 8 })), {
  minLength: 3,
  maxLength: 80,
});

const designOf = (rows: readonly (readonly number[])[]) => ({
  factors: [
    { codes: Uint16Array.from(rows, ([age]) => age!), columns: [ages] },
    { codes: Uint16Array.from(rows, ([, group]) => group!), columns: indicators },
  ],
  x: rows.map(([age, group]) => [ages[age!]!, ...indicators.map((column) => column[group!]!)]),
});
const largestDifference = (one: ArrayLike<number>, other: ArrayLike<number>) =>
  Array.from(one).reduce((most, value, index) => Math.max(most, Math.abs(value - other[index]!)), 0);

describe('fitting by levels', () => {
  it('predicts each patient as the logistic regression over rows does, to 1e-9, and as many events as there were', () => {
    fc.assert(
      fc.property(patients, (rows) => {
        const { factors, x } = designOf(rows);
        const y = rows.map(([, , outcome]) => outcome!);
        const [byLevel, byRow] = [fitLogisticFactors({ factors, y: Uint8Array.from(y) }), fitLogistic({ x, y })];
        // Where levels repeat each other or separate the outcomes the ridge decides, and no more digits are defined.
        const isPlain = byRow.coefficients.every((value) => Math.abs(value) < 3);
        expect(largestDifference(byLevel.predicted, byRow.predicted)).toBeLessThan(isPlain ? 1e-9 : 1e-5);
        if (isPlain) expect(byLevel.auc).toBeCloseTo(byRow.auc, 9);
        expect(byLevel.brier).toBeCloseTo(byRow.brier, 5);
        const expected = byLevel.predicted.reduce((sum, p) => sum + p, 0);
        expect(expected).toBeCloseTo(
          y.reduce((sum, value) => sum + value, 0),
          6,
        );
      }),
    );
  });

  it('predicts each patient as least squares over rows do, to 1e-9', () => {
    fc.assert(
      fc.property(patients, (rows) => {
        const { factors, x } = designOf(rows);
        const y = rows.map(([, , , value]) => value!);
        const [byLevel, byRow] = [fitLinearFactors({ factors, y: Float64Array.from(y) }), fitLinear({ x, y })];
        expect(largestDifference(byLevel.predicted, byRow.predicted)).toBeLessThan(1e-9);
        expect(byLevel.rSquared).toBeCloseTo(byRow.rSquared, 9);
        expect(byLevel.residualDeviation).toBeCloseTo(byRow.residualDeviation, 6);
      }),
    );
  });

  it('is the plain rate without characteristics', () => {
    const fit = fitLogisticFactors({ factors: [], y: Uint8Array.of(1, 0, 0, 0) });
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(1 / 3), 8);
    expect(fit).toMatchObject({ auc: 0.5, calibrationSlope: 1 });
  });

  it('names the argument that is wrong', () => {
    expect(() => fitLogisticFactors({ factors: [], y: new Uint8Array() })).toThrow(/^y must not be empty/);
    const factors = [{ codes: Uint16Array.of(0), columns: [] }];
    expect(() => fitLogisticFactors({ factors, y: Uint8Array.of(1, 0) })).toThrow(/^factors\[0\]\.codes/);
  });
});
