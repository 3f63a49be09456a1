import type { ComparisonRow } from './comparison.js';

/** The rates that a column of intervals spans, on whole steps of 10 %. */
export function intervalDomain(rows: readonly ComparisonRow[]): [number, number] {
  const ends = rows.flatMap(({ interval }) => (interval ? [interval.lower, interval.upper] : []));
  if (ends.length === 0) return [0, 1];
  return [Math.floor(Math.min(...ends) * 10) / 10, Math.ceil(Math.max(...ends) * 10) / 10];
}
