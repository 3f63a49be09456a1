import type { SubgraphServices } from '@surcease/graphql-kit';
import type { ClinicComparison } from '../comparison/clinic-comparison.type.js';
import { everything, isNarrow } from '../comparison/comparison-filter.js';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import { type IndicatorId, indicators } from '../comparison/indicator.js';
import { networkComparison, predictedOf } from '../comparison/network-comparison.js';
import { minimumCell, suppressed } from '../comparison/suppression.js';
import { networkDirections } from '../spine/network-directions.js';
import { directionOf } from '../spine/trend-direction.js';
import { type Trend, type TrendPeriod, clinicTrend, withheldBeside } from './clinic-trend.js';
import type { ClinicTrend } from './clinic-trend.type.js';
import { riskAdjustedTrend } from './risk-adjusted-trend.js';
import { type TrendFacts, trendFacts } from './trend-facts.js';
import { rateTrend, valueTrend } from './value-trend.js';
import { countsByMonth, firstUsesOfVersions } from './trend.repository.js';

/**
 * The trend of one clinic within a selection; null where the comparison has no such clinic. What the comparison
 * withholds stays withheld, of the whole and of each period. Peers make no difference to a clinic’s own values.
 * @throws BadInputError where the filter leaves a group that is too small to show, or leaves one out
 */
export async function networkTrend(
  services: SubgraphServices,
  clinicId: string,
  { indicator: id, filter, withhold = [] }: Omit<ComparisonQuestion, 'adjust'>,
): Promise<ClinicTrend | null> {
  const comparison = await networkComparison(services, { indicator: id, adjust: 'NONE', filter, withhold });
  const row = rowOf(comparison, clinicId);
  if (!row) return null;
  const hidden = row.suppressed ?? (withhold.includes(clinicId) ? suppressed : null);
  const reader = services.readers.forTheNetwork('comparison');
  const { indicator, asOf } = comparison;
  const uses = await firstUsesOfVersions(reader, [clinicId], minimumCell);
  const about = {
    clinic: { id: clinicId },
    indicator,
    asOf,
    protocolFirstUses: uses.map(({ protocolVersionId, month }) => ({
      protocolVersion: { id: protocolVersionId },
      month,
    })),
  };
  const facts = hidden ? null : await trendFacts(services, { indicator: id, filter });
  const trend = facts && (await trendOf(services, facts, id, clinicId));
  if (!trend) return { ...about, ...nothing, suppressed: hidden ?? (row.n > 0 ? suppressed : null) };
  const isWithheld = trend.points.some((point) => point.isWithheld);
  const isWhole = !isNarrow(filter);
  const risk = isWithheld || !isWhole ? null : await riskOf(services, clinicId, id, trend);
  return {
    ...about,
    ...trend,
    // The arrow is that of all that is known of a clinic, and of a selection what its points show.
    direction: isWhole
      ? await arrowOf(services, clinicId, id)
      : isWithheld
        ? 'UNKNOWN'
        : directionOf(pointsOf(trend)).direction,
    cusum: risk?.cusum ?? null,
    vlad: risk?.vlad ?? null,
    suppressed: isWithheld ? suppressed : null,
  };
}

async function arrowOf(services: SubgraphServices, clinicId: string, id: IndicatorId) {
  return (await networkDirections(services, id)).get(clinicId)?.direction ?? 'UNKNOWN';
}

/** Each kind of data has its chart. */
async function trendOf(
  { readers }: SubgraphServices,
  { at, filter, values, hiddenOf }: TrendFacts,
  id: IndicatorId,
  clinicId: string,
): Promise<Trend | null> {
  const indicator = indicators[id];
  const hiddenIn = (period: TrendPeriod) => hiddenOf(clinicId, period);
  if (indicator.kind === 'PROPORTION') {
    const reader = readers.forTheNetwork('comparison');
    const months = await countsByMonth(reader, indicator, at.toISOString().slice(0, 10), filter, clinicId);
    return clinicTrend(months, withheldBeside(hiddenIn));
  }
  const own = values.filter((value) => value.clinicId === clinicId);
  if (indicator.kind !== 'RATE') return valueTrend(own, hiddenIn('MONTH'));
  return own.some(({ month }) => hiddenIn('MONTH').has(month)) ? null : rateTrend(own, indicator.per);
}

async function riskOf(services: SubgraphServices, clinicId: string, id: IndicatorId, { points }: Trend) {
  const indicator = indicators[id];
  if (indicator.kind !== 'PROPORTION' || indicator.adjustment.length === 0) return null;
  const adjusted = await networkComparison(services, { indicator: id, adjust: 'CASE_MIX', filter: everything });
  const own = predictedOf(adjusted, clinicId);
  return riskAdjustedTrend(
    indicator,
    own,
    points.map(({ from }) => from),
  );
}

const nothing = {
  direction: 'UNKNOWN' as const,
  cusum: null,
  vlad: null,
  period: null,
  chart: null,
  centre: null,
  points: [],
  runs: null,
};

/** The points that are shown, for runs. */
export const pointsOf = ({ points }: Trend) =>
  points.flatMap(({ from, rate }) => (rate === null ? [] : [{ month: from, value: rate }]));

const rowOf = ({ rows }: ClinicComparison, clinicId: string) => rows.find(({ clinic }) => clinic.id === clinicId);
