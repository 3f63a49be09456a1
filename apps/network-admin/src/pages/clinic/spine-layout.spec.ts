import { describe, expect, it } from 'vitest';
import { layoutSpine, type SpineRow, spineSentence } from './spine-layout.js';

const row = (change: Partial<SpineRow> = {}, indicator: Partial<SpineRow['indicator']> = {}): SpineRow => ({
  indicator: {
    id: 'RESP30_W4',
    name: 'Relief',
    group: 'EFFECT',
    unit: 'SHARE',
    direction: 'HIGHER_IS_BETTER',
    window: 'W4',
    ...indicator,
  },
  n: 120,
  nEligible: 150,
  completeness: 0.8,
  value: 0.6,
  interval: { lower: 0.5, upper: 0.7, level: 0.95 },
  networkValue: 0.5,
  peers: { clinics: 12, minimum: 0.3, lowerQuartile: 0.45, median: 0.5, upperQuartile: 0.55, maximum: 0.6 },
  band: 'INSIDE',
  verdict: 'WITHIN_EXPECTED',
  z: 1,
  trend: 'STEADY',
  refusal: null,
  suppressed: null,
  ...change,
});

describe('layoutSpine', () => {
  it('puts better to the right, whichever way the indicator counts', () => {
    const [good, bad] = layoutSpine([row(), row({}, { direction: 'LOWER_IS_BETTER' })], { width: 900 }).rows;
    const { middle } = layoutSpine([], { width: 900 });
    expect(good!.x).toBeGreaterThan(middle);
    expect(bad!.x).toBeLessThan(middle);
  });

  it.each([300, 700, 1100])('keeps everything inside a plot %i px wide', (width) => {
    const { rows, plot } = layoutSpine([row({ value: 5 }), row({ value: null })], { width });
    expect(rows[0]!.x).toBeLessThanOrEqual(plot.right);
    expect(rows[1]!.x).toBeNull();
    for (const { range } of rows) expect(range!.left).toBeGreaterThanOrEqual(plot.left);
  });

  it('heads each group once', () => {
    const rows = [row(), row(), row({}, { group: 'HARM' })];
    expect(layoutSpine(rows, { width: 900 }).headings.map(({ text }) => text)).toEqual(['Effect', 'Harm']);
  });
});

describe('spineSentence', () => {
  it('names value, interval, n, network and verdict', () => {
    expect(spineSentence(row(), 'Within expected')).toBe(
      'Relief: 60.0\u00a0% (95 % interval 50.0–70.0\u00a0%), n 120, 80\u00a0% followed up; network 50.0\u00a0%. Within expected.',
    );
  });

  it('tells no number of a row that is suppressed', () => {
    expect(spineSentence(row({ suppressed: { reason: 'few', minN: 11 } }), 'Too few')).not.toMatch(/\d/);
  });
});
