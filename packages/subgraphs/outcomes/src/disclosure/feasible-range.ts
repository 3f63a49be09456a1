/** A line of a table: cells whose sum is known. */
export interface KnownSum {
  keys: readonly string[];
  total: number;
}

export interface FeasibleRange {
  least: number;
  most: number;
}

/**
 * What whoever knows some cells and the sums of lines can work out of the others: the range of each hidden one, narrowed
 * line by line until nothing more follows.
 * @param shown the cells that are known
 * @param hidden the keys of those that are not; each is known to be at least `least`
 */
export function feasibleRanges(
  shown: ReadonlyMap<string, number>,
  hidden: Iterable<string>,
  sums: readonly KnownSum[],
  least = 0,
): ReadonlyMap<string, FeasibleRange> {
  const most = Math.max(0, ...sums.map(({ total }) => total));
  const ranges = new Map([...hidden].map((key) => [key, { least, most }]));
  const rangeOf = (key: string): FeasibleRange => {
    const known = shown.get(key);
    return known === undefined ? (ranges.get(key) ?? { least: 0, most }) : { least: known, most: known };
  };
  for (let isNarrower = true; isNarrower;) {
    isNarrower = false;
    for (const { keys, total } of sums)
      for (const key of keys) {
        const range = ranges.get(key);
        if (!range) continue;
        const others = keys.filter((other) => other !== key).map(rangeOf);
        const next = {
          least: Math.max(range.least, total - others.reduce((sum, other) => sum + other.most, 0)),
          most: Math.min(range.most, total - others.reduce((sum, other) => sum + other.least, 0)),
        };
        if (next.least > range.least || next.most < range.most) {
          ranges.set(key, next);
          isNarrower = true;
        }
      }
  }
  return ranges;
}
