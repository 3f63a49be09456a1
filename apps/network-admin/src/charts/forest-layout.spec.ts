import { describe, expect, it } from 'vitest';
import { measureOf } from '../comparison/measure.js';
import { type ForestRow, layoutForest } from './forest-layout.js';

const row = (id: string, value: number | null): ForestRow => ({
  id,
  label: id,
  detail: 'n 40',
  value,
  interval: value === null ? null : { lower: value - 0.1, upper: value + 0.1 },
  shape: 'WITHIN_EXPECTED',
  sentence: id,
});
const share = measureOf('SHARE');

describe('layoutForest', () => {
  it.each([290, 640, 1100])('keeps every mark and interval inside a plot %i px wide', (width) => {
    const layout = layoutForest([row('a', 0.1), row('b', 0.9)], { width, reference: 0.5, measure: share });
    for (const { value, interval } of layout.rows) {
      expect(value).toBeGreaterThanOrEqual(layout.plot.left);
      expect(value).toBeLessThanOrEqual(layout.plot.right);
      expect(interval!.upper).toBeLessThanOrEqual(layout.plot.right);
    }
  });

  it('gives each row a place of its own, and draws nothing for what is not shown', () => {
    const { rows } = layoutForest([row('a', null), row('b', 0.4)], { width: 600, reference: null, measure: share });
    expect(rows[0]?.value).toBeNull();
    expect(rows[1]!.top).toBeGreaterThanOrEqual(rows[0]!.top + rows[0]!.height);
  });

  it('draws an empty plot without failing', () => {
    expect(layoutForest([], { width: 320, reference: null, measure: share }).rows).toEqual([]);
  });
});
