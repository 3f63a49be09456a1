import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pChart } from './p-chart.js';
import { pPrimeChart } from './p-prime-chart.js';
import { uChart } from './u-chart.js';
import { xmr } from './xmr.js';

describe('xmr', () => {
  it('gives the worked limits', () => {
    const { centre, lower, upper, signals } = xmr([6.8, 6.1, 5.9, 6.4, 5.5, 5.9, 6.2, 5.7, 6.0, 5.8]);
    expect(centre).toBeCloseTo(6.03, 10);
    expect(lower).toHaveLength(10);
    expect(lower[0]).toBeCloseTo(4.8478, 4);
    expect(upper[9]).toBeCloseTo(7.2122, 4);
    expect(signals).not.toContain(true);
  });

  it('marks the point that left its limits', () => {
    const values = [5, 6, 5, 6, 5, 6, 5, 6, 5, 6, 14];
    expect(xmr(values).signals.indexOf(true)).toBe(10);
  });

  it('sees no signal in values that are all alike, nor in one alone', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.integer({ min: 1, max: 30 }), (value, length) => {
        expect(xmr(Array.from({ length }, () => value)).signals).not.toContain(true);
      }),
    );
  });
});

describe('pChart', () => {
  it('puts three binomial standard deviations about the pooled rate', () => {
    const { centre, lower, upper, signals } = pChart({ events: [5, 10, 60], n: [100, 100, 200] });
    const reach = 3 * Math.sqrt((0.1875 * 0.8125) / 200);
    expect(centre).toBe(0.1875);
    expect(lower[2]).toBeCloseTo(0.1875 - reach, 12);
    expect(upper[2]).toBeCloseTo(0.1875 + reach, 12);
    expect(signals).toEqual([true, false, true]);
  });

  it('has nothing to say of a month without patients', () => {
    const chart = pChart({ events: [5, 0], n: [10, 0] });
    expect([chart.lower[1], chart.upper[1], chart.signals[1]]).toEqual([0, 1, false]);
  });
});

describe('pPrimeChart', () => {
  it('scales the binomial limits by the spread of z between neighbours', () => {
    const events = [480, 530, 510, 470];
    const n = [1000, 1000, 1000, 1000];
    const centre = 0.4975;
    const sigma = Math.sqrt((centre * (1 - centre)) / 1000);
    const spread = (0.05 + 0.02 + 0.04) / 3 / sigma / 1.128;
    expect(pPrimeChart({ events, n }).upper[0]).toBeCloseTo(centre + 3 * sigma * spread, 10);
  });

  it('is defined where nothing, everything or nobody happened', () => {
    expect(pPrimeChart({ events: [0, 0], n: [10, 10] }).signals).toEqual([false, false]);
    expect(pPrimeChart({ events: [10, 10], n: [10, 10] }).upper).toEqual([1, 1]);
    expect(pPrimeChart({ events: [3, 0, 4], n: [10, 0, 10] }).signals[1]).toBe(false);
  });
});

describe('uChart', () => {
  it('puts three Poisson standard deviations about the pooled rate', () => {
    const { centre, lower, upper, signals } = uChart({ events: [4, 6, 30], exposure: [100, 100, 200] });
    expect(centre).toBe(0.1);
    expect(lower[0]).toBeCloseTo(0.1 - 3 * Math.sqrt(0.001), 12);
    expect(upper[2]).toBeCloseTo(0.1 + 3 * Math.sqrt(0.0005), 12);
    expect(signals).toEqual([false, false, false]);
  });

  it('has nothing to say of a month without sessions', () => {
    const chart = uChart({ events: [4, 0], exposure: [100, 0] });
    expect([chart.lower[1], chart.upper[1], chart.signals[1]]).toEqual([0, Infinity, false]);
  });
});

describe('control charts', () => {
  it('are never NaN and hold their centre between their limits', () => {
    const point = fc
      .tuple(fc.integer({ min: 0, max: 80 }), fc.nat())
      .map(([size, any]) => [any % (size + 1), size] as const);
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 30 }), (points) => {
        fc.pre(points.some(([, size]) => size > 0));
        const [events, n] = [points.map(([r]) => r), points.map(([, size]) => size)];
        for (const chart of [
          pChart({ events, n }),
          pPrimeChart({ events, n }),
          uChart({ events, exposure: n }),
          xmr(events),
        ]) {
          chart.lower.forEach((lower, index) => {
            expect(lower).toBeLessThanOrEqual(chart.centre);
            expect(chart.upper[index]).toBeGreaterThanOrEqual(chart.centre);
          });
        }
      }),
    );
  });

  it('name the argument that is wrong', () => {
    expect(() => xmr([])).toThrow(/^values /);
    expect(() => xmr([1, Number.NaN])).toThrow(/^values\[1\] /);
    expect(() => pChart({ events: [2], n: [1] })).toThrow(/^events\[0\] /);
    expect(() => pPrimeChart({ events: [0], n: [0] })).toThrow(/^n /);
    expect(() => uChart({ events: [-1], exposure: [1] })).toThrow(/^events\[0\] /);
    expect(() => uChart({ events: [1, 1], exposure: [0, 1] })).toThrow(/^exposure\[0\] /);
  });
});
