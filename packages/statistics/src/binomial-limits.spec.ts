import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialCumulative } from './binomial-cumulative.js';
import { binomialLimits } from './binomial-limits.js';

const tails = [0.001, 0.025, 0.975, 0.999];
const sizes = fc.integer({ min: 1, max: 2000 });
const rates = fc.double({ min: 0, max: 1, noNaN: true });

describe('binomialLimits', () => {
  it('gives the worked mid-p limits of ten patients at one half', () => {
    const expected = [0.05024, 0.182444, 0.817556, 0.94976];
    tails.forEach((p, index) => expect(binomialLimits({ n: 10, target: 0.5, p })).toBeCloseTo(expected[index]!, 6));
  });

  it('gives the published limits under the published method', () => {
    const expected = [0.00024, 0.132444, 0.767556, 0.89976];
    tails.forEach((p, index) =>
      expect(binomialLimits({ n: 10, target: 0.5, p, method: 'SPIEGELHALTER_2005' })).toBeCloseTo(expected[index]!, 6),
    );
  });

  it('is symmetric: counting non-events mirrors the mid-p limits', () => {
    // Targets on a grid that mirrors exactly: 1 − target must not round.
    const grid = fc.integer({ min: 0, max: 1024 }).map((k) => k / 1024);
    fc.assert(
      fc.property(sizes, grid, fc.constantFrom(0.001, 0.025, 0.2), (n, target, p) => {
        const low = binomialLimits({ n, target, p });
        expect(1 - binomialLimits({ n, target: 1 - target, p: 1 - p })).toBeCloseTo(low, 8);
      }),
    );
  });

  it('draws limits that contain the target, lie in [0, 1] and are never NaN', () => {
    fc.assert(
      fc.property(sizes, rates, (n, target) => {
        const [alarmLow, low, high, alarmHigh] = tails.map((p) => binomialLimits({ n, target, p }));
        expect(alarmLow).toBeGreaterThanOrEqual(0);
        expect(alarmLow).toBeLessThanOrEqual(low!);
        expect(low).toBeLessThanOrEqual(target + 1e-12);
        expect(high).toBeGreaterThanOrEqual(target - 1e-12);
        expect(high).toBeLessThanOrEqual(alarmHigh!);
        expect(alarmHigh).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is crossed exactly where the mid-p tail is less than p', () => {
    const cases = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 99 }), fc.nat(300));
    fc.assert(
      fc.property(cases, fc.constantFrom(0.001, 0.025), ([n, percent, any], p) => {
        const target = percent / 100;
        const r = any % (n + 1);
        const midP = (binomialCumulative(r, n, target) + binomialCumulative(r - 1, n, target)) / 2;
        fc.pre(Math.abs(midP - p) > 1e-9);
        expect(r / n < binomialLimits({ n, target, p })).toBe(midP < p);
      }),
    );
  });

  it('is defined where nobody or everybody is expected to respond', () => {
    expect(binomialLimits({ n: 20, target: 0, p: 0.025 })).toBe(0);
    expect(binomialLimits({ n: 20, target: 0, p: 0.975 })).toBeCloseTo(0.475 / 20, 12);
    expect(binomialLimits({ n: 20, target: 1, p: 0.975 })).toBe(1);
  });

  it.each([
    ['n', { n: 0, target: 0.5, p: 0.025 }],
    ['n', { n: -3, target: 0.5, p: 0.025 }],
    ['n', { n: 2.5, target: 0.5, p: 0.025 }],
    ['target', { n: 10, target: Number.NaN, p: 0.025 }],
    ['target', { n: 10, target: 1.1, p: 0.025 }],
    ['p', { n: 10, target: 0.5, p: 0 }],
    ['p', { n: 10, target: 0.5, p: 1 }],
    ['method', { n: 10, target: 0.5, p: 0.1, method: 'WALD' as 'MIDP' }],
  ])('names %s when it is wrong', (name, input) => {
    expect(() => binomialLimits(input)).toThrow(RangeError);
    expect(() => binomialLimits(input)).toThrow(new RegExp(`^${name} `));
  });
});
