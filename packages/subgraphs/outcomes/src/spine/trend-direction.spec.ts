import { describe, expect, it } from 'vitest';
import { directionOf } from './trend-direction.js';

const series = (values: readonly number[]) =>
  values.map((value, index) => ({
    month: `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
    value,
  }));

describe('the direction of a trend', () => {
  it('is up or down where values moved to one side of their median and stayed there, and says since when', () => {
    const low = [10, 11, 10.5, 11.5, 10.2, 11.2, 10.4, 11.4, 10.1, 11.1];
    const high = low.map((value) => value + 5);
    expect(directionOf(series([...low, ...high]))).toEqual({ direction: 'UP', since: '2025-11' });
    expect(directionOf(series([...high, ...low]))).toMatchObject({ direction: 'DOWN' });
  });

  it('is steady where chance may explain it, and unknown below twelve points', () => {
    const chance = [5, 9, 4, 8, 6, 7, 3, 9, 5, 8, 4, 7, 6, 5];
    expect(directionOf(series(chance))).toEqual({ direction: 'STEADY', since: null });
    expect(directionOf(series(chance.slice(0, 11)))).toEqual({ direction: 'UNKNOWN', since: null });
  });
});
