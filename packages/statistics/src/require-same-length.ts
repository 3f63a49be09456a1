/** Throws a RangeError, naming the argument, unless it has as many entries as its counterpart. */
export function requireSameLength(name: string, values: readonly unknown[], counterpart: readonly unknown[]): void {
  if (values?.length !== counterpart.length) {
    throw new RangeError(`${name} must have ${counterpart.length} entries, got ${values?.length}`);
  }
}
