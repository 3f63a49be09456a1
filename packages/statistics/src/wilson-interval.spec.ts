import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval.js';

describe('wilsonInterval', () => {
  it('gives the textbook interval of 15 in 148', () => {
    const { lower, upper } = wilsonInterval({ events: 15, n: 148, level: 0.95 });
    expect(lower).toBeCloseTo(0.062386, 6);
    expect(upper).toBeCloseTo(0.160487, 6);
  });

  it('contains the rate, stays in [0, 1] and mirrors for non-events', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(),
        fc.double({ min: 0.5, max: 0.999, noNaN: true }),
        (n, any, level) => {
          const events = any % (n + 1);
          const { lower, upper } = wilsonInterval({ events, n, level });
          const mirrored = wilsonInterval({ events: n - events, n, level });
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(lower).toBeLessThanOrEqual(events / n);
          expect(upper).toBeGreaterThanOrEqual(events / n);
          expect(upper).toBeLessThanOrEqual(1);
          expect(1 - mirrored.upper).toBeCloseTo(lower, 10);
        },
      ),
    );
  });

  it('knows nothing of no patients', () => {
    expect(wilsonInterval({ events: 0, n: 0, level: 0.95 })).toEqual({ lower: 0, upper: 1 });
  });

  it('names the argument that is wrong', () => {
    expect(() => wilsonInterval({ events: 11, n: 10, level: 0.95 })).toThrow(/^events must not exceed n/);
    expect(() => wilsonInterval({ events: 1, n: -1, level: 0.95 })).toThrow(/^n /);
    expect(() => wilsonInterval({ events: 1, n: 10, level: 95 })).toThrow(/^level /);
  });
});
