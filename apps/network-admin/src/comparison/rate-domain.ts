import { type ComparisonRow, isShown, judgedInterval } from './comparison.js';

/** The values that a column of intervals spans, on whole steps of a tenth of it. */
export function intervalDomain(rows: readonly ComparisonRow[]): [number, number] {
  const ends = rows.flatMap((row) => {
    const interval = isShown(row) ? judgedInterval(row) : null;
    return interval ? [interval.lower, interval.upper] : [];
  });
  if (ends.length === 0) return [0, 1];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const step = 10 ** Math.floor(Math.log10(high - low || 1));
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}
