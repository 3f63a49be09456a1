import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskAdjustedCusum } from './risk-adjusted-cusum.js';

describe('riskAdjustedCusum', () => {
  it('weighs a patient by the likelihood ratio of double odds', () => {
    const { weights } = riskAdjustedCusum({ p: [0.1, 0.1, 0.5], y: [0, 1, 1], oddsRatio: 2, h: 3 });
    expect(weights[0]).toBeCloseTo(Math.log(1 / 1.1), 12);
    expect(weights[1]).toBeCloseTo(Math.log(2 / 1.1), 12);
    expect(weights[2]).toBeCloseTo(Math.log(2 / 1.5), 12);
  });

  it('signals at the threshold and starts again from 0', () => {
    const weight = Math.log(2 / 1.1);
    const { s, signals, vlad } = riskAdjustedCusum({
      p: [0.1, 0.1, 0.1, 0.1],
      y: [1, 1, 1, 0],
      oddsRatio: 2,
      h: 2 * weight,
    });
    [weight, 2 * weight, weight, weight - Math.log(1.1)].forEach((value, index) =>
      expect(s[index]).toBeCloseTo(value, 12),
    );
    expect(signals).toEqual([false, true, false, false]);
    [-0.9, -1.8, -2.7, -2.6].forEach((value, index) => expect(vlad[index]).toBeCloseTo(value, 12));
  });

  it('is never below 0 and never NaN, even where the model is certain', () => {
    const patient = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(1));
    fc.assert(
      fc.property(
        fc.array(patient, { minLength: 1 }),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (patients, oddsRatio) => {
          const cusum = riskAdjustedCusum({
            p: patients.map(([p]) => p),
            y: patients.map(([, y]) => y),
            oddsRatio,
            h: 3,
          });
          expect(cusum.s.every((value) => value >= 0)).toBe(true);
          expect([...cusum.weights, ...cusum.vlad].every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });

  it('names the argument that is wrong', () => {
    expect(() => riskAdjustedCusum({ p: [2], y: [1], oddsRatio: 2, h: 3 })).toThrow(/^p\[0\] /);
    expect(() => riskAdjustedCusum({ p: [0.2], y: [], oddsRatio: 2, h: 3 })).toThrow(/^y /);
    expect(() => riskAdjustedCusum({ p: [0.2], y: [1], oddsRatio: 0, h: 3 })).toThrow(/^oddsRatio /);
    expect(() => riskAdjustedCusum({ p: [0.2], y: [1], oddsRatio: 2, h: -3 })).toThrow(/^h /);
  });
});
