import { describe, expect, it } from 'vitest';
import { indicators } from '../comparison/indicator.js';
import { riskAdjustedTrend } from './risk-adjusted-trend.js';

const rows = (month: string, responded: number, of: number) =>
  Array.from({ length: of }, (_, index) => ({
    clinicId: 'a',
    onDay: `${month}-${String((index % 27) + 1).padStart(2, '0')}`,
    observed: Number(index < responded),
    expected: 0.5,
    variance: 0.25,
  }));
const periods = ['2026-01', '2026-02', '2026-03'];

describe('the risk-adjusted trend', () => {
  it('runs the events beyond those expected, period by period', () => {
    const trend = riskAdjustedTrend(
      indicators.RESP30_W4,
      [...rows('2026-02', 10, 20), ...rows('2026-01', 14, 20)],
      periods,
    )!;
    expect(trend.vlad.map(({ from, value }) => [from, value])).toEqual([
      ['2026-01', 4],
      ['2026-02', 4],
      ['2026-03', 4],
    ]);
  });

  it('signals where non-response is twice as likely as expected, and not where it is as expected', () => {
    const bad = riskAdjustedTrend(
      indicators.RESP30_W4,
      [...rows('2026-01', 20, 40), ...rows('2026-02', 4, 60)],
      periods,
    )!;
    expect(bad.cusum.points.map(({ signal }) => signal)).toEqual([false, true, false]);
    const good = riskAdjustedTrend(indicators.RESP30_W4, rows('2026-01', 40, 40), periods)!;
    expect(good.cusum.points.every(({ signal }) => !signal)).toBe(true);
    expect(good.cusum).toMatchObject({ threshold: 4, oddsRatio: 2 });
    expect(good.cusum.falseAlarmRunLength).toBeGreaterThan(100);
  });

  it('watches for more events where they are harm', () => {
    const { cusum } = riskAdjustedTrend(indicators.ADVERSE_EVENT_SESSIONS, rows('2026-01', 36, 40), periods)!;
    expect(cusum.threshold).toBe(3);
    expect(cusum.points[0]?.signal).toBe(true);
    expect(riskAdjustedTrend(indicators.RESP30_W4, [], periods)).toBeNull();
  });
});
