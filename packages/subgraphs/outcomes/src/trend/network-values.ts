import { isDerivable, minimumCell } from '../comparison/suppression.js';
import type { MonthValue } from '../spine/value-by-month.repository.js';
import { type Trend, quartersOf } from './clinic-trend.js';
import { countsOf } from './network-counts.js';
import { rateTrend, valueTrend } from './value-trend.js';

/** The values of one clinic by month, and whether the comparison shows its own. */
export interface ClinicValues {
  isShown: boolean;
  values: readonly MonthValue[];
}

/** Means over the network, from what clinics show by themselves: so they tell no more than those do. */
export function networkMeansTrend(clinics: readonly ClinicValues[]): Trend | null {
  const shown = clinics.flatMap(({ isShown, values }) => (isShown ? values.filter(({ n }) => n >= minimumCell) : []));
  const months = [...Map.groupBy(shown, ({ month }) => month)].map(([month, cells]): MonthValue => {
    const n = cells.reduce((sum, cell) => sum + cell.n, 0);
    return { clinicId: '', month, n, value: cells.reduce((sum, cell) => sum + cell.n * cell.value, 0) / n };
  });
  return valueTrend(months.sort((a, b) => (a.month < b.month ? -1 : 1)));
}

/** Events per exposure over the network: by month, else by quarter, else not at all. */
export function networkRatesTrend(clinics: readonly ClinicValues[], per: number): Trend | null {
  for (const period of ['MONTH', 'QUARTER'] as const) {
    const inPeriod = (values: readonly MonthValue[]) => {
      const counts = countsOf(values, per);
      return period === 'MONTH' ? counts : quartersOf(counts);
    };
    const unseen = clinics
      .filter(({ isShown, values }) => !isShown || !rateTrend(values, per))
      .flatMap(({ values }) => inPeriod(values))
      .filter(({ events }) => events > 0)
      .map(({ month, n, events }) => ({ key: month, n, events }));
    const isTold = [...Map.groupBy(unseen, ({ key }) => key).values()].some((cells) => isDerivable(cells, true));
    const totals = [
      ...Map.groupBy(
        clinics.flatMap(({ values }) => inPeriod(values)),
        ({ month }) => month,
      ),
    ].map(([month, cells]) => ({
      month,
      n: cells.reduce((sum, { n }) => sum + n, 0),
      events: cells.reduce((sum, { events }) => sum + events, 0),
    }));
    if (isTold || totals.some(({ events }) => events > 0 && events < minimumCell)) continue;
    const values = totals
      .sort((a, b) => (a.month < b.month ? -1 : 1))
      .map(({ month, n, events }) => ({ clinicId: '', month, n, value: (per * events) / n }));
    return rateTrend(values, per, period);
  }
  return null;
}
