type Check = (name: string, value: number) => void;

/** Throws a RangeError unless the series has values and each passes `check`, which is told the index. */
export function requireSeries(name: string, values: readonly number[], check: Check): void {
  if (!Array.isArray(values) || values.length === 0) throw new RangeError(`${name} must not be empty`);
  values.forEach((value, index) => check(`${name}[${index}]`, value));
}
