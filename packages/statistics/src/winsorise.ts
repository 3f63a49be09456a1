import { quantileType7 } from './quantile-type-7.js';

/** Pulls the lowest and the highest `share` of the values in to the type-7 quantiles at `share` and 1 − `share`. */
export function winsorise(values: readonly number[], share: number): number[] {
  if (share === 0) return [...values];
  const low = quantileType7(values, share);
  const high = quantileType7(values, 1 - share);
  return values.map((value) => Math.min(Math.max(value, low), high));
}
