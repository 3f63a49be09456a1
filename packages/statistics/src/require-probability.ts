/** Throws a RangeError unless the value lies in [0, 1]; `open` excludes both ends. */
export function requireProbability(name: string, value: number, open = false): void {
  const inside = open ? value > 0 && value < 1 : value >= 0 && value <= 1;
  if (!inside) throw new RangeError(`${name} must lie in ${open ? '(0, 1)' : '[0, 1]'}, got ${value}`);
}
