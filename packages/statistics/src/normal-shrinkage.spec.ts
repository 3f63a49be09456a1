import { describe, expect, it } from 'vitest';
import { normalShrinkage } from './normal-shrinkage.js';

describe('normalShrinkage', () => {
  it('weighs a clinic by what of its variance is real', () => {
    const { estimate, se } = normalShrinkage({ y: -3, se: 0.6, mean: -1.8, tau2: 0.64 });
    expect(estimate).toBeCloseTo(-1.8 + 0.64 * -1.2, 12);
    expect(se).toBeCloseTo(Math.sqrt(0.64 * 0.36), 12);
  });

  it('does for many clinics what it does for one', () => {
    const many = normalShrinkage({ y: [-3, -1], se: [0.6, 0], mean: -1.8, tau2: 0.64 });
    expect(many.estimate[0]).toBe(normalShrinkage({ y: -3, se: 0.6, mean: -1.8, tau2: 0.64 }).estimate);
    expect(many.se).toEqual([expect.closeTo(0.48, 12), 0]);
  });

  it('is the mean without real variation, and the clinic itself without error', () => {
    expect(normalShrinkage({ y: -3, se: 0.6, mean: -1.8, tau2: 0 })).toEqual({ estimate: -1.8, se: 0 });
    expect(normalShrinkage({ y: -3, se: 0, mean: -1.8, tau2: 0 })).toEqual({ estimate: -3, se: 0 });
  });

  it('names the argument that is wrong', () => {
    expect(() => normalShrinkage({ y: Number.NaN, se: 1, mean: 0, tau2: 1 })).toThrow(/^y /);
    expect(() => normalShrinkage({ y: 1, se: -1, mean: 0, tau2: 1 })).toThrow(/^se /);
    expect(() => normalShrinkage({ y: 1, se: 1, mean: 0, tau2: -1 })).toThrow(/^tau2 /);
    expect(() => normalShrinkage({ y: [1, 2], se: [1], mean: 0, tau2: 1 })).toThrow(/^se /);
  });
});
