import { type Answers, noDay } from './cohort-table.js';
import type { MonthSums } from './outside-since.js';

const DAY_MS = 86_400_000;

/** YYYY-MM-DD; '' where there is none. */
export const dayOf = (day: number) => (day === noDay ? '' : new Date(day * DAY_MS).toISOString().slice(0, 10));

/** What was predicted, added up clinic by clinic and month by month. */
export function sumPredictions(
  { clinicIds, clinics, days, y }: Answers,
  predicted: Float64Array,
  varianceOf: (expected: number) => number,
): MonthSums[] {
  const months = new Map<number, string>();
  const sums = clinicIds.map(() => new Map<string, MonthSums>());
  for (let row = 0; row < y.length; row += 1) {
    const day = days[row]!;
    let month = months.get(day);
    if (month === undefined) months.set(day, (month = dayOf(day).slice(0, 7)));
    const own = sums[clinics[row]!]!;
    let found = own.get(month);
    if (!found) {
      const clinicId = clinicIds[clinics[row]!]!;
      own.set(month, (found = { clinicId, month, n: 0, difference: 0, expected: 0, variance: 0 }));
    }
    const expected = predicted[row]!;
    found.n += 1;
    found.difference += y[row]! - expected;
    found.expected += expected;
    found.variance += varianceOf(expected);
  }
  return sums.flatMap((own) => [...own.values()]);
}

/** The sums of each clinic over all months. */
export function sumByClinic(sums: readonly MonthSums[]): Omit<MonthSums, 'month'>[] {
  return [...Map.groupBy(sums, ({ clinicId }) => clinicId)].map(([clinicId, own]) => {
    const total = (of: (one: MonthSums) => number) => own.reduce((sum, one) => sum + of(one), 0);
    return {
      clinicId,
      n: total(({ n }) => n),
      difference: total(({ difference }) => difference),
      expected: total(({ expected }) => expected),
      variance: total(({ variance }) => variance),
    };
  });
}
