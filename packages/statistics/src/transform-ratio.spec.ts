import { describe, expect, it } from 'vitest';
import { transformProportion } from './transform-proportion.js';
import { ratioLimits, transformRatio } from './transform-ratio.js';

describe('transformRatio', () => {
  it('gives each scale its value, error and target', () => {
    const at = { observed: 9, expected: 4 };
    expect(transformRatio({ ...at, scale: 'RATIO' })).toEqual({ y: 2.25, se: 0.5, target: 1 });
    expect(transformRatio({ ...at, scale: 'SQUARE_ROOT' })).toEqual({ y: 1.5, se: 0.25, target: 1 });
    expect(transformRatio({ ...at, scale: 'LOG' })).toEqual({ y: Math.log(2.25), se: 0.5, target: 0 });
  });

  it('stays finite without events', () => {
    expect(transformRatio({ observed: 0, expected: 4.5, scale: 'LOG' }).y).toBeCloseTo(Math.log(0.1), 12);
  });

  it('squares limits of the root scale back to the ratio', () => {
    // E = 25: s = .1; z = 2, τ² = .03: reach 2·√(.01 + .03) = .4.
    const { lower, upper } = ratioLimits({ expected: 25, tau2: 0.03, z: 2, scale: 'SQUARE_ROOT' });
    expect([lower, upper].map((value) => value.toFixed(12))).toEqual([(0.36).toFixed(12), (1.96).toFixed(12)]);
  });

  it('never draws a limit below nothing', () => {
    for (const scale of ['RATIO', 'SQUARE_ROOT', 'LOG'] as const)
      expect(ratioLimits({ expected: 1, tau2: 4, z: 3, scale }).lower).toBeGreaterThanOrEqual(0);
  });

  it('names the argument that is wrong', () => {
    expect(() => transformRatio({ observed: -1, expected: 4, scale: 'LOG' })).toThrow(/^observed /);
    expect(() => transformRatio({ observed: 1, expected: 0, scale: 'LOG' })).toThrow(/^expected /);
    expect(() => ratioLimits({ expected: 1, tau2: -1, z: 2, scale: 'LOG' })).toThrow(/^tau2 /);
  });
});

describe('transformProportion', () => {
  it('has an error that does not depend on the rate', () => {
    expect(transformProportion({ events: 25, n: 100 })).toEqual({ y: Math.asin(0.5), se: 0.05 });
    expect(transformProportion({ events: 0, n: 100 })).toEqual({ y: 0, se: 0.05 });
    expect(() => transformProportion({ events: 3, n: 2 })).toThrow(/^events /);
  });
});
