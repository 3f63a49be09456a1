import { toldBySubtraction } from '../comparison/told-by-subtraction.js';
import { quarterOf } from './calendar-month.js';
import type { TrendPeriod } from './clinic-trend.js';
import type { MonthPart } from './trend.repository.js';

/** The first months of periods, by clinic id, and by `wholeNetwork` for all together. */
export type ToldPeriods = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The periods in which a trend of chosen parts, taken from another answer, would leave a small count. A trend can be
 * added up, so periods in a row are looked at together too, as a comparison of these months would be.
 * @param parts every part of every clinic, chosen or not
 */
export function toldByParts(
  parts: readonly MonthPart[],
  isChosen: (part: string) => boolean,
  period: TrendPeriod,
): ToldPeriods {
  const byPeriod = Map.groupBy(parts, ({ month }) => (period === 'MONTH' ? month : quarterOf(month)));
  const names = [...byPeriod.keys()].sort();
  const told = new Map<string, Set<string>>();
  for (let length = 1; length <= names.length; length += 1)
    for (let start = 0; start + length <= names.length; start += 1) {
      const row = names.slice(start, start + length);
      for (const key of toldBySubtraction(
        row.flatMap((name) => byPeriod.get(name)!),
        isChosen,
      )) {
        const own = told.get(key) ?? new Set();
        // Where one of them is withheld already, their sum is not told.
        if (row.some((name) => own.has(name))) continue;
        told.set(key, new Set([...own, ...row]));
      }
    }
  return told;
}
