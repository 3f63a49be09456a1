/** Throws a RangeError unless the value is a finite number of at least `minimum`. */
export function requireFinite(name: string, value: number, minimum = -Infinity): void {
  if (!Number.isFinite(value) || value < minimum) {
    const bound = minimum === -Infinity ? '' : ` of at least ${minimum}`;
    throw new RangeError(`${name} must be a finite number${bound}, got ${value}`);
  }
}
