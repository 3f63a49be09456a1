import { describe, expect, it } from 'vitest';
import { comparison, comparisonRow } from '../../comparison/comparison-fixtures.js';
import { measureOf } from '../../comparison/measure.js';
import { layoutFunnel } from './funnel-layout.js';

const rows = [
  comparisonRow('verwood', { n: 205, rate: 0.31, verdict: 'LOWER_THAN_EXPECTED', band: 'ALARM' }),
  comparisonRow('ashford', { n: 60 }),
  comparisonRow('tiny', { n: 7, rate: null, suppressed: { reason: 'Fewer than 10 people', minN: 10 } }),
];
const layout = (width: number, selected: string | null = null) =>
  layoutFunnel(comparison(rows), { width, height: 360, selected, measure: measureOf('SHARE') });

describe('layoutFunnel', () => {
  it.each([290, 640, 1200])('keeps every point inside a plot %i px wide', (width) => {
    const { plot, points } = layout(width);
    for (const { x, y } of points) {
      expect(x).toBeGreaterThanOrEqual(plot.left);
      expect(x).toBeLessThanOrEqual(plot.right);
      expect(y).toBeGreaterThanOrEqual(plot.top);
      expect(y).toBeLessThanOrEqual(plot.bottom);
    }
  });

  it('draws no point for a suppressed clinic', () => {
    expect(layout(640).points.map(({ slug }) => slug)).toEqual(['ashford', 'verwood']);
  });

  it('puts a lower rate lower and a larger clinic farther right', () => {
    const [ashford, verwood] = layout(640).points;
    expect(verwood!.x).toBeGreaterThan(ashford!.x);
    expect(verwood!.y).toBeGreaterThan(ashford!.y);
  });

  it('names the clinics outside the limits, and the selected one', () => {
    expect(layout(640).labels.map(({ text }) => text)).toEqual(['Verwood']);
    expect(layout(640, 'ashford').labels.map(({ text }) => text)).toEqual(['Ashford', 'Verwood']);
  });

  it('draws an empty network without failing', () => {
    expect(
      layoutFunnel(
        { ...comparison([]), funnel: [] },
        { width: 320, height: 300, selected: null, measure: measureOf('SHARE') },
      ).points,
    ).toEqual([]);
  });
});
