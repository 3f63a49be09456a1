import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonRatioLimits } from './poisson-ratio-limits.js';

describe('poissonRatioLimits', () => {
  it('gives the published limits for fifteen expected events', () => {
    const warning = poissonRatioLimits({ expected: 15, p: 0.025 });
    const alarm = poissonRatioLimits({ expected: 15, p: 0.001 });
    expect(warning.lower).toBeCloseTo(0.5596924, 6);
    expect(warning.upper).toBeCloseTo(1.649348, 6);
    expect(alarm.lower).toBeCloseTo(0.386265, 6);
    expect(alarm.upper).toBeCloseTo(2.082907, 6);
  });

  it('stays right where thousands of events are expected', () => {
    // R: qchisq(.975, 2*1001)/2000 and qchisq(.975, 2*10001)/20000
    expect(poissonRatioLimits({ expected: 1000, p: 0.025 }).upper).toBeCloseTo(1.063952136, 7);
    expect(poissonRatioLimits({ expected: 10000, p: 0.025 }).upper).toBeCloseTo(1.0197951625, 7);
  });

  it('contains one, widens for rarer tails and is never NaN', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e5, noNaN: true }), (expected) => {
        const warning = poissonRatioLimits({ expected, p: 0.025 });
        const alarm = poissonRatioLimits({ expected, p: 0.001 });
        expect(alarm.lower).toBeGreaterThanOrEqual(0);
        expect(alarm.lower).toBeLessThanOrEqual(warning.lower);
        expect(warning.lower).toBeLessThan(1);
        expect(warning.upper).toBeGreaterThan(1);
        expect(alarm.upper).toBeGreaterThan(warning.upper);
      }),
    );
  });

  it('finds no ratio surprising where nothing is expected', () => {
    expect(poissonRatioLimits({ expected: 0, p: 0.025 })).toEqual({ lower: 0, upper: Infinity });
  });

  it('names the argument that is wrong', () => {
    expect(() => poissonRatioLimits({ expected: -1, p: 0.025 })).toThrow(/^expected /);
    expect(() => poissonRatioLimits({ expected: Number.NaN, p: 0.025 })).toThrow(RangeError);
    expect(() => poissonRatioLimits({ expected: 3, p: 0.975 })).toThrow(/^p /);
  });
});
