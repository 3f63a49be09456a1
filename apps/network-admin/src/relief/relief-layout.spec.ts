import { describe, expect, it } from 'vitest';
import { atRiskAt, layoutRelief, type Relief } from './relief-layout.js';

const step = (days: number, survival: number, atRisk: number) => ({
  days,
  atRisk,
  events: 6,
  censored: null,
  survival,
  lower: survival - 0.1,
  upper: Math.min(1, survival + 0.1),
});
const relief = (medianDays: number | null): Relief => ({
  clinic: null,
  asOf: '2026-11-22T00:00:00Z',
  methodVersion: 'relief-1',
  n: 40,
  censored: 12,
  medianDays,
  medianLowerDays: 40,
  medianUpperDays: null,
  steps: [step(20, 0.8, 40), step(60, 0.45, 25)],
  suppressed: null,
});

describe('layoutRelief', () => {
  it('starts at everyone and never leaves the plot', () => {
    const { plot, steps, path } = layoutRelief(relief(60), { width: 500, height: 320 });
    expect(path.startsWith(`M${plot.left},${plot.top}`)).toBe(true);
    for (const { x, y } of steps) {
      expect(x).toBeLessThanOrEqual(plot.right);
      expect(y).toBeLessThanOrEqual(plot.bottom);
    }
  });

  it('draws a median only where the curve reaches one half', () => {
    expect(layoutRelief(relief(null), { width: 500, height: 320 }).median).toBeNull();
    expect(layoutRelief(relief(60), { width: 500, height: 320 }).median?.x).toBe(486);
  });

  it('counts at risk whoever the next step starts from, and nobody past the last', () => {
    expect(atRiskAt(relief(60).steps, 0)).toBe(40);
    expect(atRiskAt(relief(60).steps, 21)).toBe(25);
    expect(atRiskAt(relief(60).steps, 61)).toBeNull();
  });
});
