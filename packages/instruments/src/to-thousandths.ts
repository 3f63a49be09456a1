/**
 * A score in whole thousandths. Thresholds are compared on whole numbers: as a float 7 − 4.9 misses 30 % of 7.
 * Throws a RangeError that names the score unless it is finite and at least 0.
 */
export function toThousandths(name: string, value: number): number {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name} must be at least 0, got ${value}`);
  return Math.round(value * 1000);
}
