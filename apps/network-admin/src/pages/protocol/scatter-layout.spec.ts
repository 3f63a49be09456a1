import { describe, expect, it } from 'vitest';
import { layoutScatter, type ScatterPoint } from './scatter-layout.js';

const site = (adherencePercent: number, outcome: number, half: number): ScatterPoint => ({
  id: String(adherencePercent),
  name: 'A site',
  adherencePercent,
  outcome,
  verdict: 'WITHIN_EXPECTED',
  limits: { lower998: 0.45 - 1.5 * half, lower95: 0.45 - half, upper95: 0.45 + half, upper998: 0.45 + 1.5 * half },
  sentence: 'A site.',
});
const frame = { width: 600, height: 340, network: 0.45, tick: String, bounds: [0, 1] as const };

describe('the scatter of adherence and outcome', () => {
  it('draws each site inside the plot, on its own band, which is wider the smaller the site', () => {
    const { plot, points, network } = layoutScatter([site(96, 0.5, 0.08), site(100, 0.4, 0.2)], frame);
    const [large, small] = points;
    for (const { x, y, outer, inner } of points) {
      expect(x).toBeGreaterThan(plot.left);
      expect(x).toBeLessThan(plot.right);
      expect(y).toBeGreaterThan(plot.top);
      expect(y).toBeLessThan(plot.bottom);
      expect(outer.top).toBeLessThan(inner.top);
      expect(inner.top).toBeLessThan(network);
      expect(inner.bottom).toBeGreaterThan(network);
    }
    expect(small!.inner.bottom - small!.inner.top).toBeGreaterThan(large!.inner.bottom - large!.inner.top);
  });

  it('has no adherence above 100 % and no share outside what a share can be', () => {
    const { xTicks, yTicks, points, plot } = layoutScatter([site(99.4, 0.5, 0.4), site(100, 0.9, 0.4)], frame);
    expect(Math.max(...xTicks.map(({ text }) => Number(text)))).toBeLessThanOrEqual(100);
    for (const { text } of yTicks) expect(Number(text)).toBeGreaterThanOrEqual(0);
    for (const { outer } of points) expect(outer.bottom).toBeLessThanOrEqual(plot.bottom);
  });
});
