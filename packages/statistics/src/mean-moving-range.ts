import { sum } from './sum.js';

/** Mean of the absolute differences of neighbours; 0 for fewer than two values. */
export function meanMovingRange(values: readonly number[]): number {
  if (values.length < 2) return 0;
  return sum(values.slice(1).map((value, index) => Math.abs(value - values[index]!))) / (values.length - 1);
}
