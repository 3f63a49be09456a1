/** Throws a RangeError unless the share lies in [0, 0.5): from half on no value would keep its own place. */
export function requireWinsoriseShare(share: number): void {
  if (!(share >= 0 && share < 0.5)) throw new RangeError(`winsorise must lie in [0, 0.5), got ${share}`);
}
