/** What one clinic's answers of one month add up to, with what was predicted of them. */
export interface MonthSums {
  clinicId: string;
  /** YYYY-MM; '' for series without an end. */
  month: string;
  n: number;
  /** Σ(observed − expected). */
  difference: number;
  expected: number;
  variance: number;
}

const Z95 = 1.959964;
/** Answers below which nothing is judged, as in the comparison. */
const FEWEST = 30;

/**
 * The month since which each clinic has been outside its 95 % limits, counting all answers up to then; only of clinics
 * that are outside now.
 * @param ratioTau2 variance between clinics on the scale of O/E that limits are widened by
 */
export function outsideSince(sums: readonly MonthSums[], ratioTau2: number): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  for (const [clinicId, own] of Map.groupBy(sums, (one) => one.clinicId)) {
    let [n, difference, expected, variance] = [0, 0, 0, 0];
    let from: string | null = null;
    for (const month of own.toSorted((a, b) => (a.month < b.month ? -1 : 1))) {
      n += month.n;
      difference += month.difference;
      expected += month.expected;
      variance += month.variance;
      const isOutside = n >= FEWEST && Math.abs(difference) > Z95 * Math.sqrt(variance + ratioTau2 * expected ** 2);
      from = isOutside ? (from ?? month.month) : null;
    }
    if (from !== null) since.set(clinicId, from);
  }
  return since;
}
