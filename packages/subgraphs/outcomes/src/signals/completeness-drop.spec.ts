import { describe, expect, it } from 'vitest';
import { completenessDrop } from './completeness-drop.js';

const months = (values: readonly number[], n = 12) =>
  values.map((value, index) => ({ clinicId: 'a', month: `2026-${String(index + 1).padStart(2, '0')}`, n, value }));

describe('a drop of completeness', () => {
  it('is told where the last three months fell by more than a tenth, and not where chance may explain it', () => {
    const steady = Array.from({ length: 9 }, () => 0.75);
    expect(completenessDrop(months([...steady, 0.4, 0.4, 0.4]))).toMatchObject({ since: '2026-10', before: 0.75 });
    expect(completenessDrop(months([...steady, 0.7, 0.7, 0.7]))).toBeNull();
    expect(completenessDrop(months([...steady, 0.4, 0.4, 0.4], 3))).toBeNull();
  });

  it('is not told of a rise', () => {
    expect(completenessDrop(months([0.3, 0.3, 0.3, 0.3, 0.3, 0.9, 0.9, 0.9], 20))).toBeNull();
  });
});
