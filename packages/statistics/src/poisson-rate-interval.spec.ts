import { describe, expect, it } from 'vitest';
import { poissonRateInterval } from './poisson-rate-interval.js';

describe('poissonRateInterval', () => {
  it('gives the tabled exact limits of 10 events: 4.7954 to 18.3904', () => {
    const { lower, upper } = poissonRateInterval({ events: 10, exposure: 1, level: 0.95 });
    expect(lower).toBeCloseTo(4.7954, 4);
    expect(upper).toBeCloseTo(18.3904, 4);
  });

  it('begins at none where there were none, and ends at 3.6889 events', () => {
    const { lower, upper } = poissonRateInterval({ events: 0, exposure: 100, level: 0.95 });
    expect(lower).toBe(0);
    expect(upper).toBeCloseTo(0.036889, 6);
  });

  it('is per unit of exposure, and holds the rate', () => {
    const once = poissonRateInterval({ events: 7, exposure: 1, level: 0.95 });
    const each = poissonRateInterval({ events: 7, exposure: 200, level: 0.95 });
    expect(each.lower).toBeCloseTo(once.lower / 200, 12);
    expect(each.upper).toBeCloseTo(once.upper / 200, 12);
    expect(each.lower).toBeLessThan(7 / 200);
    expect(each.upper).toBeGreaterThan(7 / 200);
  });

  it.each([
    [{ events: -1, exposure: 1, level: 0.95 }, /events/],
    [{ events: 1.5, exposure: 1, level: 0.95 }, /events/],
    [{ events: 1, exposure: 0, level: 0.95 }, /exposure/],
    [{ events: 1, exposure: Number.NaN, level: 0.95 }, /exposure/],
    [{ events: 1, exposure: 1, level: 1 }, /level/],
  ])('refuses %o by the name of what is wrong', (input, name) => {
    expect(() => poissonRateInterval(input)).toThrow(RangeError);
    expect(() => poissonRateInterval(input)).toThrow(name);
  });
});
