import { describe, expect, it } from 'vitest';
import { networkMeansTrend, networkRatesTrend } from './network-values.js';

const values = (clinicId: string, pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([n, value], index) => ({ clinicId, month: `2026-${String(index + 1).padStart(2, '0')}`, n, value }));
const repeated = (length: number, n: number, value: number) => Array.from({ length }, () => [n, value] as const);

describe('means of all clinics together', () => {
  it('weighs each clinic by its answers, and leaves out one that the clinics withhold, but not two together', () => {
    const trend = networkMeansTrend([
      {
        isShown: true,
        values: values('a', [
          [10, -2],
          [4, 10],
          [10, -2],
        ]),
      },
      {
        isShown: true,
        values: values('b', [
          [30, -4],
          [30, -4],
          [30, -4],
        ]),
      },
      {
        isShown: false,
        values: values('c', [
          [50, 10],
          [50, 10],
          [50, 10],
        ]),
      },
    ])!;
    expect(trend.points.map(({ n, rate }) => [n, rate])).toEqual([
      [40, -3.5],
      [84, 5],
      [40, -3.5],
    ]);
    expect(networkMeansTrend([{ isShown: false, values: values('c', [[50, 1]]) }])).toBeNull();
  });
});

describe('means of a selection with few answers a clinic', () => {
  it('go by quarters, which hold more of them, and withhold a period that another answer would tell of', () => {
    const few = Array.from({ length: 9 }, (_, index) => ({
      isShown: true,
      values: values(String(index), index === 0 ? repeated(12, 40, -2) : repeated(12, 2, -2)),
    }));
    const alone = networkMeansTrend([...few.slice(1, 2), ...few.slice(1, 2)])!;
    expect(alone.period).toBe('QUARTER');
    expect(networkMeansTrend(few)).toMatchObject({ period: 'MONTH' });
    const told = networkMeansTrend(few, () => new Set(['2026-02']))!;
    expect(told.points.map(({ isWithheld }) => isWithheld).slice(0, 3)).toEqual([false, true, false]);
  });
});

describe('rates of all clinics together', () => {
  const rare = (clinicId: string) => ({ isShown: true, values: values(clinicId, repeated(12, 300, 10)) });

  it('adds up events too rare for a clinic to show', () => {
    const trend = networkRatesTrend([rare('a'), rare('b'), rare('c')], 1000)!;
    expect(trend).toMatchObject({ period: 'MONTH', chart: 'U', centre: 10 });
    expect(trend.points[0]).toMatchObject({ n: 900, events: 9, rate: 10 });
  });

  it('goes by quarters where months are too few, and is silent where one clinic would follow', () => {
    const shown = { isShown: true, values: values('s', repeated(12, 1000, 10)) };
    expect(networkRatesTrend([rare('a'), rare('b'), shown], 1000)).toMatchObject({ period: 'MONTH' });
    const rarer = (id: string) => ({ isShown: true, values: values(id, repeated(12, 300, 20 / 3)) });
    expect(networkRatesTrend([rarer('a'), rarer('b'), shown], 1000)).toMatchObject({ period: 'QUARTER' });
    expect(networkRatesTrend([rare('a'), shown], 1000)).toBeNull();
    expect(networkRatesTrend([rare('a')], 1000)).toBeNull();
  });
});
