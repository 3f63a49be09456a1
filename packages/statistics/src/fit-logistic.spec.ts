import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogistic } from './fit-logistic.js';

/** Baseline NRS, prior ketamine, MME; made up. */
const x = [
  [8, 1, 75],
  [8, 0, 20],
  [8, 0, 88],
  [9, 1, 69],
  [4, 0, 104],
  [3, 0, 87],
  [5, 1, 110],
  [6, 0, 98],
  [4, 1, 45],
  [10, 0, 90],
  [6, 0, 98],
  [7, 0, 84],
  [7, 1, 82],
  [8, 1, 45],
  [6, 0, 51],
  [5, 1, 80],
  [5, 1, 50],
  [9, 0, 64],
  [7, 0, 2],
  [6, 0, 79],
  [6, 0, 24],
  [10, 0, 1],
  [8, 1, 96],
  [5, 0, 119],
  [4, 0, 80],
  [7, 0, 10],
  [3, 1, 54],
  [5, 0, 28],
  [6, 0, 1],
  [8, 0, 95],
  [7, 0, 36],
  [5, 0, 77],
  [8, 0, 78],
  [8, 1, 68],
  [8, 0, 38],
  [5, 1, 29],
  [3, 0, 116],
  [7, 0, 96],
  [6, 0, 16],
  [5, 1, 73],
];
const y = [
  0, 0, 1, 1, 0, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0,
  0,
];

describe('fitLogistic', () => {
  it("finds the maximum likelihood estimates that R's glm finds", () => {
    const fit = fitLogistic({ x, y });
    [-2.97572744, 0.42643038, -0.13903221, -0.0007071].forEach((value, index) =>
      expect(fit.coefficients[index]).toBeCloseTo(value, 6),
    );
    expect(fit.auc).toBeCloseTo(0.6675191816, 8);
    expect(fit.brier).toBeCloseTo(0.2175008828, 8);
    expect(fit.calibrationSlope).toBeCloseTo(1, 6);
    expect(fit.iterations).toBeLessThan(10);
  });

  it('predicts as many events as there were', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 200 }), fc.nat(1)), {
      minLength: 2,
      maxLength: 60,
    });
    fc.assert(
      fc.property(rows, (patients) => {
        const outcomes = patients.map(([, , outcome]) => outcome);
        const { predicted, ...fit } = fitLogistic({ x: patients.map(([nrs, mme]) => [nrs, mme]), y: outcomes });
        const expected = predicted.reduce((total, p) => total + p, 0);
        expect(Math.abs(expected - outcomes.reduce((total, outcome) => total + outcome, 0))).toBeLessThan(1e-6);
        for (const value of [...fit.coefficients, fit.auc, fit.brier, fit.calibrationSlope]) {
          expect(Number.isFinite(value)).toBe(true);
        }
      }),
    );
  });

  it('gives each patient the same risk in whatever order they come', () => {
    const before = fitLogistic({ x, y });
    const order = x.map((_, index) => (index * 7) % x.length);
    fc.assert(
      fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (shuffled) => {
        const after = fitLogistic({ x: shuffled.map((index) => x[index]!), y: shuffled.map((index) => y[index]!) });
        shuffled.forEach((index, at) => expect(after.predicted[at]).toBeCloseTo(before.predicted[index]!, 9));
        expect(after.auc).toBeCloseTo(before.auc, 12);
      }),
      { numRuns: 20 },
    );
  });

  it('is the plain rate without covariates', () => {
    const fit = fitLogistic({ x: [[], [], [], []], y: [1, 0, 0, 0] });
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(1 / 3), 8);
    expect(fit).toMatchObject({ auc: 0.5, calibrationSlope: 1 });
  });

  it('stays finite on separated outcomes, on one outcome only and on columns that repeat each other', () => {
    const separated = fitLogistic({ x: [[1], [2], [3], [4]], y: [0, 0, 1, 1] });
    const uniform = fitLogistic({ x: [[1], [2], [3], [4]], y: [0, 0, 0, 0] });
    const repeated = fitLogistic({ x: x.map(([nrs]) => [nrs!, nrs!, 5]), y, ridge: 0 });
    for (const fit of [separated, uniform, repeated]) {
      expect([...fit.coefficients, ...fit.predicted, fit.calibrationSlope].every(Number.isFinite)).toBe(true);
    }
    expect(separated.auc).toBe(1);
    expect(Math.max(...uniform.predicted)).toBeLessThan(1e-9);
  });

  it('shows by its slope that a strong ridge shrank it', () => {
    expect(fitLogistic({ x, y, ridge: 20 }).calibrationSlope).toBeGreaterThan(1.01);
  });

  it('names the argument that is wrong', () => {
    expect(() => fitLogistic({ x: [], y: [] })).toThrow(/^x must not be empty/);
    expect(() => fitLogistic({ x: [[1], [1, 2]], y: [0, 1] })).toThrow(/^x\[1\] /);
    expect(() => fitLogistic({ x: [[Number.NaN]], y: [0] })).toThrow(/^x\[0\]\[0\] /);
    expect(() => fitLogistic({ x: [[1]], y: [0, 1] })).toThrow(/^y /);
    expect(() => fitLogistic({ x: [[1]], y: [0.5] })).toThrow(/^y\[0\] /);
    expect(() => fitLogistic({ x: [[1]], y: [0], ridge: -1 })).toThrow(/^ridge /);
  });
});
