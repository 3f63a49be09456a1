import { describe, expect, it } from 'vitest';
import { clinicTrend } from './clinic-trend.js';

const month = (index: number) => `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
const months = (counts: readonly (readonly [number, number])[]) =>
  counts.map(([n, events], index) => ({ month: month(index), n, events }));
const steady = (count: number) => Array.from({ length: count }, (_, index) => [40, 18 + (index % 3)] as const);

describe('a clinic’s trend', () => {
  it('has the limits of a p chart around its rate, and no signal where nothing happened', () => {
    const trend = clinicTrend(months(steady(12)))!;
    // p̄ = 19/40; 3·√(.475·.525/40) = .236874.
    expect(trend).toMatchObject({ period: 'MONTH', chart: 'P', centre: 0.475, runs: { signal: false } });
    expect(trend.points[0]?.upper).toBeCloseTo(0.711874, 6);
    expect(trend.points[0]?.lower).toBeCloseTo(0.238126, 6);
    expect(trend.points.every(({ isOutside }) => isOutside === false)).toBe(true);
  });

  it('signals a point outside and a shift that lasts', () => {
    const shifted = clinicTrend(months([...steady(12), ...Array.from({ length: 12 }, () => [40, 30] as const)]))!;
    expect(shifted.runs?.signal).toBe(true);
    const once = clinicTrend(months([...steady(20), [40, 35]]))!;
    expect(once.points.at(-1)?.isOutside).toBe(true);
  });

  it('draws no limits before there are twelve points, and leaves a month without answers open', () => {
    expect(clinicTrend(months(steady(11)))!.points[0]).toMatchObject({ lower: null, upper: null, isOutside: null });
    const gap = clinicTrend(months([...steady(6), [0, 0], ...steady(6)]))!;
    expect(gap.points[6]).toMatchObject({ n: 0, rate: null, upper: null, isWithheld: false });
    expect(gap.points[0]?.upper).not.toBeNull();
  });

  it('goes by quarters where a month is too small to show', () => {
    const trend = clinicTrend(months([...steady(5), [40, 3], ...steady(6)]))!;
    expect(trend.period).toBe('QUARTER');
    expect(trend.points.map(({ from, n, events }) => [from, n, events])).toEqual([
      ['2024-01', 120, 57],
      ['2024-04', 120, 40],
      ['2024-07', 120, 57],
      ['2024-10', 120, 57],
    ]);
  });

  it('withholds a small quarter with another, and what would follow from all points', () => {
    const trend = clinicTrend(months([...steady(3), [40, 1], [40, 1], [40, 1], ...steady(6)]))!;
    expect(trend.points.filter(({ isWithheld }) => isWithheld)).toHaveLength(2);
    expect(trend.points[1]).toMatchObject({ events: null, rate: null, isOutside: null });
    expect(trend).toMatchObject({ chart: 'P', runs: null });
  });

  it('is nothing where nobody answered', () => {
    expect(clinicTrend([])).toBeNull();
    expect(clinicTrend(months([[0, 0]]))).toBeNull();
  });
});
