import type { SubgraphServices } from '@surcease/graphql-kit';
import { createComparisonCache } from '../comparison/comparison-cache.js';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import { type Indicator, indicators } from '../comparison/indicator.js';
import { networkComparison } from '../comparison/network-comparison.js';
import { minimumCell, suppressed } from '../comparison/suppression.js';
import { directionOf } from '../spine/trend-direction.js';
import type { Trend, TrendPeriod } from './clinic-trend.js';
import type { NetworkTrend } from './clinic-trend.type.js';
import { countsOf, networkCountsTrend } from './network-counts.js';
import { pointsOf } from './network-trend.js';
import { networkMeansTrend, networkRatesTrend } from './network-values.js';
import { type TrendFacts, trendFacts } from './trend-facts.js';
import { firstUsesOfVersions, mediansByMonth } from './trend.repository.js';
import { valueTrend } from './value-trend.js';

type TrendQuestion = Omit<ComparisonQuestion, 'adjust'>;
type TrendBy = (question: TrendQuestion) => Promise<NetworkTrend>;

const MAXIMUM_AGE_MS = 30_000;
const STALE_MS = 600_000;
const kept = new WeakMap<SubgraphServices, TrendBy>();

/**
 * The trend of all clinics of a selection together; at most half a minute old once asked again. With the trends of
 * clinics beside it, and with comparisons of its months, it tells nothing that they withhold.
 * @throws BadInputError where the filter leaves a group that is too small to show, or leaves one out
 */
export function wholeNetworkTrend(services: SubgraphServices, question: TrendQuestion): Promise<NetworkTrend> {
  let by = kept.get(services);
  if (!by) {
    const compute = (wanted: TrendQuestion, at: Date) => computeTrend(services, wanted, at);
    const shared = { maximumAgeMs: MAXIMUM_AGE_MS, staleMs: STALE_MS, nameOf: JSON.stringify };
    by = createComparisonCache({ clock: services.clock, ...shared, compute });
    kept.set(services, by);
  }
  return by(question);
}

async function computeTrend(services: SubgraphServices, question: TrendQuestion, at: Date): Promise<NetworkTrend> {
  const indicator = indicators[question.indicator];
  const { rows } = await networkComparison(services, { ...question, adjust: 'NONE' });
  const facts = await trendFacts(services, question);
  const { withhold = [] } = question;
  const shown = rows.filter(({ clinic, suppressed: hidden }) => !hidden && !withhold.includes(clinic.id));
  const trend = await trendOf(services, indicator, facts, new Set(shown.map(({ clinic }) => clinic.id)));
  const uses = await firstUsesOfVersions(
    services.readers.forTheNetwork('comparison'),
    facts.filter.clinicIds ?? null,
    minimumCell,
  );
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
    suppressed: isWithheld && facts.values.length > 0 ? suppressed : null,
  };
}

/** Each kind of data has its chart, as with a clinic’s. */
async function trendOf(
  services: SubgraphServices,
  indicator: Indicator,
  { at, filter, values, hiddenOf, toldOfNetwork }: TrendFacts,
  shown: ReadonlySet<string>,
): Promise<Trend | null> {
  const clinics = [...Map.groupBy(values, ({ clinicId }) => clinicId)].map(([clinicId, own]) => ({
    clinicId,
    isShown: shown.has(clinicId),
    values: own,
  }));
  switch (indicator.kind) {
    case 'PROPORTION': {
      const counted = clinics.map(({ clinicId, isShown, values: own }) => ({
        isShown,
        months: countsOf(own, indicator.per),
        hiddenIn: (period: TrendPeriod) => hiddenOf(clinicId, period),
      }));
      return networkCountsTrend(counted, toldOfNetwork);
    }
    case 'RATE':
      return networkRatesTrend(clinics, indicator.per, toldOfNetwork);
    case 'MEAN':
      return networkMeansTrend(clinics, toldOfNetwork);
    case 'MEDIAN': {
      const reader = services.readers.forTheNetwork('comparison');
      return valueTrend(await mediansByMonth(reader, indicator, at.toISOString().slice(0, 10), filter));
    }
  }
}
