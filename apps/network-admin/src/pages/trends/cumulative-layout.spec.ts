import { describe, expect, it } from 'vitest';
import { layoutCumulative } from './cumulative-layout.js';

const points = [
  { from: '2025-11', value: 0, signal: false },
  { from: '2026-01', value: -3.5, signal: false },
  { from: '2026-02', value: 2, signal: true },
];
const size = { width: 400, height: 150 };

describe('the layout of a cumulative chart', () => {
  it('keeps every point, zero and the threshold inside the plot, higher for more', () => {
    const { plot, points: placed, zero, threshold } = layoutCumulative(points, { ...size, threshold: 4 });
    for (const at of [zero, threshold!, ...placed.map(({ y }) => y)]) {
      expect(at).toBeGreaterThanOrEqual(plot.top);
      expect(at).toBeLessThanOrEqual(plot.bottom);
    }
    expect(threshold).toBeLessThan(placed[2]!.y);
    expect(placed[2]!.y).toBeLessThan(zero);
    expect(placed[1]!.y).toBeGreaterThan(zero);
  });

  it('spaces months by time, and names the years', () => {
    const { points: placed, xTicks } = layoutCumulative(points, { ...size, threshold: null });
    expect(placed[1]!.x - placed[0]!.x).toBeCloseTo(2 * (placed[2]!.x - placed[1]!.x));
    expect(xTicks).toEqual([{ at: placed[1]!.x, text: '2026' }]);
  });

  it('draws a single point, and points that are all nothing', () => {
    const { points: placed } = layoutCumulative([points[0]!], { ...size, threshold: null });
    expect(placed.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});
