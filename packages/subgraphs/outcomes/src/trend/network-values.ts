import { isDerivable, minimumCell } from '../comparison/suppression.js';
import type { MonthValue } from '../spine/value-by-month.repository.js';
import { quarterOf } from './calendar-month.js';
import { type HiddenPeriods, type Trend, type TrendPeriod, noneHidden, quartersOf } from './clinic-trend.js';
import { countsOf } from './network-counts.js';
import { rateTrend, valueTrend } from './value-trend.js';

/** The values of one clinic by month, and whether the comparison shows its own. */
export interface ClinicValues {
  isShown: boolean;
  values: readonly MonthValue[];
}

/** Below this share of its answers a trend by month says too little of the network: quarters hold more of them. */
const LEAST_SHARE = 0.5;

/**
 * Means over the network from what clinics show by themselves, and from those that do not where they are many enough
 * together: so they tell no more than the clinics do. By month, else by quarter.
 */
export function networkMeansTrend(clinics: readonly ClinicValues[], toldIn: HiddenPeriods = noneHidden): Trend | null {
  const answers = clinics.flatMap(({ values }) => values).reduce((sum, { n }) => sum + n, 0);
  const byMonth = meansIn(clinics, 'MONTH');
  const share = byMonth.reduce((sum, { n }) => sum + n, 0) / answers;
  return share >= LEAST_SHARE
    ? valueTrend(byMonth, toldIn('MONTH'))
    : valueTrend(meansIn(clinics, 'QUARTER'), toldIn('QUARTER'), 'QUARTER');
}

function meansIn(clinics: readonly ClinicValues[], period: TrendPeriod): MonthValue[] {
  const cells = clinics.flatMap(({ isShown, values }) =>
    [...Map.groupBy(values, ({ month }) => (period === 'MONTH' ? month : quarterOf(month)))].map(([month, own]) => {
      const cell = meanOf(month, own);
      return { ...cell, isSeen: isShown && cell.n >= minimumCell };
    }),
  );
  const periods = [...Map.groupBy(cells, ({ month }) => month)].flatMap(([month, own]) => {
    const unseen = own.filter(({ isSeen }) => !isSeen).map(({ n }, index) => ({ key: String(index), n, events: n }));
    const told = own.filter(({ isSeen }) => isSeen || !isDerivable(unseen, true));
    return told.length === 0 ? [] : [meanOf(month, told)];
  });
  return periods.sort((a, b) => (a.month < b.month ? -1 : 1));
}

function meanOf(month: string, values: readonly MonthValue[]): MonthValue {
  const n = values.reduce((sum, value) => sum + value.n, 0);
  return { clinicId: '', month, n, value: values.reduce((sum, { n: weight, value }) => sum + weight * value, 0) / n };
}

/** Events per exposure over the network: by month, else by quarter, else not at all. */
export function networkRatesTrend(
  clinics: readonly ClinicValues[],
  per: number,
  toldIn: HiddenPeriods = noneHidden,
): Trend | null {
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
    const told = toldIn(period);
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
    if (
      isTold ||
      totals.some(({ month }) => told.has(month)) ||
      totals.some(({ events }) => events > 0 && events < minimumCell)
    )
      continue;
    const values = totals
      .sort((a, b) => (a.month < b.month ? -1 : 1))
      .map(({ month, n, events }) => ({ clinicId: '', month, n, value: (per * events) / n }));
    return rateTrend(values, per, period);
  }
  return null;
}
