/** Throws a RangeError unless the value is 0 or 1. */
export function requireBinary(name: string, value: number): void {
  if (value !== 0 && value !== 1) throw new RangeError(`${name} must be 0 or 1, got ${value}`);
}
