import { describe, expect, it } from 'vitest';
import { type ClinicMonths, networkCountsTrend } from './network-counts.js';

const month = (index: number) => `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
const clinic = (counts: readonly (readonly [number, number])[], isShown = true): ClinicMonths => ({
  isShown,
  months: counts.map(([n, events], index) => ({ month: month(index), n, events })),
});
const steady = (length: number, n = 40, events = 18) => Array.from({ length }, () => [n, events] as const);
/** Each month in turn, but one in which all but two responded. */
const withSmallMonth = (at: number) => steady(12).map((pair, index) => (index === at ? ([40, 38] as const) : pair));

describe('the trend of all clinics together', () => {
  it('adds up the clinics month by month, also where a month has no answer', () => {
    const [first, second] = [steady(12), steady(14, 20, 10)];
    first[4] = [0, 0];
    const trend = networkCountsTrend([clinic(first), clinic(second)])!;
    expect(trend).toMatchObject({ period: 'MONTH', centre: (11 * 18 + 14 * 10) / (11 * 40 + 14 * 20) });
    expect(trend.points).toHaveLength(14);
    expect(trend.points[0]).toMatchObject({ n: 60, events: 28, rate: 28 / 60, isWithheld: false });
    expect(trend.points[4]).toMatchObject({ n: 20, events: 10 });
    expect(trend.runs).not.toBeNull();
    const gap = networkCountsTrend([clinic([...steady(6), [0, 0], ...steady(6)])])!;
    expect(gap.points[6]).toMatchObject({ n: 0, rate: null, isWithheld: false });
  });

  it('goes by quarters where months less the other clinics would show a small month of one', () => {
    const trend = networkCountsTrend([clinic(withSmallMonth(3)), clinic(steady(12)), clinic(steady(12))])!;
    expect(trend.period).toBe('QUARTER');
    expect(trend.points.every(({ isWithheld }) => !isWithheld)).toBe(true);
    expect(trend.points[1]).toMatchObject({ from: '2024-04', n: 360, events: 182 });
  });

  it('shows no period from which a clinic follows that the comparison withholds', () => {
    const trend = networkCountsTrend([clinic(steady(12), false), clinic(steady(12)), clinic(steady(12))])!;
    expect(trend.points.every(({ isWithheld, events, rate }) => isWithheld && events === null && rate === null)).toBe(
      true,
    );
    expect(trend.runs).toBeNull();
  });

  it('shows months where clinics that show none are many enough together', () => {
    const hidden = [1, 5, 9].map((at) => clinic(withSmallMonth(at)));
    const trend = networkCountsTrend([...hidden, clinic(steady(12))])!;
    expect(trend.period).toBe('MONTH');
    expect(trend.points[1]).toMatchObject({ n: 160, events: 92 });
  });

  it('withholds the quarters in which one clinic alone hides people, and shows that in which two do', () => {
    const few = (quarters: readonly number[]) =>
      clinic(
        Array.from({ length: 12 }, (_, index) =>
          quarters.includes(Math.floor(index / 3)) ? ([20, 1] as const) : ([20, 10] as const),
        ),
      );
    // Each withholds two quarters by itself; in the third, which they share, neither follows from the sum.
    const trend = networkCountsTrend([few([0, 2]), few([2, 3]), clinic(steady(12))])!;
    expect(trend.period).toBe('QUARTER');
    expect(trend.points.filter(({ isWithheld }) => isWithheld).map(({ from }) => from)).toEqual(['2024-01', '2024-10']);
    expect(trend.points[1]).toMatchObject({ n: 240, events: 114 });
  });

  it('is nothing where nobody answered', () => {
    expect(networkCountsTrend([])).toBeNull();
  });
});
