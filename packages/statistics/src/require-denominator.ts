/** Throws a RangeError where all entries are 0: a pooled rate of nothing does not exist. */
export function requireDenominator(name: string, values: readonly number[]): void {
  if (values.every((value) => value === 0)) throw new RangeError(`${name} must have an entry above 0`);
}
