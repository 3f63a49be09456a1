import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceInterval } from './difference-interval.js';
import { wilsonInterval } from './wilson-interval.js';

const share = (events: number, n: number) => ({ value: events / n, ...wilsonInterval({ events, n, level: 0.95 }) });

const estimate = fc
  .tuple(...(['value', 'below', 'above'] as const).map(() => fc.double({ min: 0, max: 100, noNaN: true })))
  .map(([value = 0, below = 0, above = 0]) => ({ value, lower: value - below, upper: value + above }));

describe('differenceInterval', () => {
  it.each([
    [[56, 70], [48, 80], 0.0524, 0.3339],
    [[9, 10], [3, 10], 0.1705, 0.809],
    [[6, 7], [2, 7], 0.0582, 0.8062],
    [[5, 56], [0, 29], -0.0381, 0.1926],
    [[0, 10], [0, 20], -0.1611, 0.2775],
    [[10, 10], [0, 10], 0.6075, 1],
  ] as const)('gives Newcombe’s interval of %j against %j', (one, other, lower, upper) => {
    const found = differenceInterval(share(...one), share(...other));
    expect(found.lower).toBeCloseTo(lower, 4);
    expect(found.upper).toBeCloseTo(upper, 4);
  });

  it('holds the difference, turns round with it, and is no narrower than the wider of the two', () => {
    fc.assert(
      fc.property(estimate, estimate, (one, other) => {
        const { lower, upper } = differenceInterval(one, other);
        const turned = differenceInterval(other, one);
        expect(lower).toBeLessThanOrEqual(one.value - other.value);
        expect(upper).toBeGreaterThanOrEqual(one.value - other.value);
        expect(turned.lower).toBeCloseTo(-upper, 9);
        expect(turned.upper).toBeCloseTo(-lower, 9);
        const widest = Math.max(one.upper - one.lower, other.upper - other.lower);
        expect(upper - lower).toBeGreaterThanOrEqual(widest - 1e-9);
      }),
    );
  });

  it('names the estimate that is none', () => {
    const known = { value: 0.5, lower: 0.4, upper: 0.6 };
    expect(() => differenceInterval({ ...known, value: 0.7 }, known)).toThrow(/^one must lie within its interval/);
    expect(() => differenceInterval(known, { ...known, upper: Number.NaN })).toThrow(/^other /);
  });
});
