import type { SubgraphServices } from '@surcease/graphql-kit';
import { createComparisonCache } from '../comparison/comparison-cache.js';
import { everything } from '../comparison/comparison-filter.js';
import { type Indicator, type IndicatorId, indicators } from '../comparison/indicator.js';
import { networkComparison } from '../comparison/network-comparison.js';
import { minimumCell, suppressed } from '../comparison/suppression.js';
import { directionOf } from '../spine/trend-direction.js';
import { type MonthValue, valuesByMonth } from '../spine/value-by-month.repository.js';
import type { Trend } from './clinic-trend.js';
import type { NetworkTrend } from './clinic-trend.type.js';
import { countsOf, networkCountsTrend } from './network-counts.js';
import { type ClinicValues, networkMeansTrend, networkRatesTrend } from './network-values.js';
import { firstUsesOfVersions, mediansByMonth } from './trend.repository.js';
import { valueTrend } from './value-trend.js';

type TrendBy = (id: IndicatorId) => Promise<NetworkTrend>;

const MAXIMUM_AGE_MS = 30_000;
const STALE_MS = 600_000;
const kept = new WeakMap<SubgraphServices, TrendBy>();

/**
 * The trend of all clinics together; at most half a minute old once asked again. With the trends of clinics beside it,
 * it tells nothing that they withhold.
 */
export function wholeNetworkTrend(services: SubgraphServices, id: IndicatorId): Promise<NetworkTrend> {
  let by = kept.get(services);
  if (!by) {
    const compute = (wanted: IndicatorId, at: Date) => computeTrend(services, wanted, at);
    by = createComparisonCache({ clock: services.clock, maximumAgeMs: MAXIMUM_AGE_MS, staleMs: STALE_MS, compute });
    kept.set(services, by);
  }
  return by(id);
}

async function computeTrend(services: SubgraphServices, id: IndicatorId, at: Date): Promise<NetworkTrend> {
  const indicator = indicators[id];
  const reader = services.readers.forTheNetwork('comparison');
  const { rows } = await networkComparison(services, { indicator: id, adjust: 'NONE', filter: everything });
  const cut = at.toISOString().slice(0, 10);
  const values = await valuesByMonth(reader, indicator, cut);
  const shown = new Set(rows.filter((row) => !row.suppressed).map(({ clinic }) => clinic.id));
  const clinics = [...Map.groupBy(values, ({ clinicId }) => clinicId)].map(([clinicId, own]): ClinicValues => ({
    isShown: shown.has(clinicId),
    values: own,
  }));
  const medians = indicator.kind === 'MEDIAN' ? await mediansByMonth(reader, indicator, cut) : [];
  const trend = trendOf(indicator, clinics, medians);
  const uses = await firstUsesOfVersions(reader, null, minimumCell);
  const isWithheld = !trend || trend.points.some((point) => point.isWithheld);
  return {
    ...(trend ?? { period: null, chart: null, centre: null, points: [], runs: null }),
    indicator,
    asOf: at.toISOString(),
    direction: isWithheld ? 'UNKNOWN' : directionOf(pointsOf(trend)).direction,
    protocolFirstUses: uses.map(({ protocolVersionId, month }) => ({
      protocolVersion: { id: protocolVersionId },
      month,
    })),
    suppressed: isWithheld && values.length > 0 ? suppressed : null,
  };
}

/** Each kind of data has its chart, as with a clinic’s. */
function trendOf({ kind, per }: Indicator, clinics: readonly ClinicValues[], medians: readonly MonthValue[]) {
  switch (kind) {
    case 'PROPORTION':
      return networkCountsTrend(clinics.map(({ isShown, values }) => ({ isShown, months: countsOf(values, per) })));
    case 'RATE':
      return networkRatesTrend(clinics, per);
    case 'MEAN':
      return networkMeansTrend(clinics);
    case 'MEDIAN':
      return valueTrend(medians);
  }
}

const pointsOf = ({ points }: Trend) =>
  points.flatMap(({ from, rate }) => (rate === null ? [] : [{ month: from, value: rate }]));
