/** An answer with what was predicted of it. */
export interface PredictedRow {
  clinicId: string;
  /** YYYY-MM-DD. */
  onDay: string;
  observed: number;
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
export function outsideSince(rows: readonly PredictedRow[], ratioTau2: number): ReadonlyMap<string, string> {
  const since = new Map<string, string>();
  for (const [clinicId, own] of Map.groupBy(rows, (row) => row.clinicId)) {
    const months = [...Map.groupBy(own, ({ onDay }) => onDay.slice(0, 7))].sort(([a], [b]) => (a < b ? -1 : 1));
    let [n, difference, expected, variance] = [0, 0, 0, 0];
    let from: string | null = null;
    for (const [month, told] of months) {
      for (const row of told) {
        n += 1;
        difference += row.observed - row.expected;
        expected += row.expected;
        variance += row.variance;
      }
      const isOutside = n >= FEWEST && Math.abs(difference) > Z95 * Math.sqrt(variance + ratioTau2 * expected ** 2);
      from = isOutside ? (from ?? month) : null;
    }
    if (from !== null) since.set(clinicId, from);
  }
  return since;
}
