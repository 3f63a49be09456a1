import type { SubgraphServices } from '@surcease/graphql-kit';
import type { Reader } from '@surcease/persistence';
import type { ClinicComparison } from '../comparison/clinic-comparison.type.js';
import { everything } from '../comparison/comparison-filter.js';
import { type Indicator, type IndicatorId, indicators } from '../comparison/indicator.js';
import { networkComparison, predictedOf } from '../comparison/network-comparison.js';
import { minimumCell, suppressed } from '../comparison/suppression.js';
import { networkDirections } from '../spine/network-directions.js';
import { valuesByMonth } from '../spine/value-by-month.repository.js';
import { type Trend, clinicTrend } from './clinic-trend.js';
import type { ClinicTrend } from './clinic-trend.type.js';
import { riskAdjustedTrend } from './risk-adjusted-trend.js';
import { rateTrend, valueTrend } from './value-trend.js';
import { countsByMonth, firstUsesOfVersions } from './trend.repository.js';

/** The trend of one clinic; null where the comparison has no such clinic. What the comparison withholds stays withheld. */
export async function networkTrend(
  services: SubgraphServices,
  clinicId: string,
  id: IndicatorId,
): Promise<ClinicTrend | null> {
  const comparison = await networkComparison(services, { indicator: id, adjust: 'NONE', filter: everything });
  const row = rowOf(comparison, clinicId);
  if (!row) return null;
  const reader = services.readers.forTheNetwork('comparison');
  const { indicator, asOf } = comparison;
  const uses = await firstUsesOfVersions(reader, clinicId, minimumCell);
  const directions = await networkDirections(services, id);
  const about = {
    direction: row.suppressed ? ('UNKNOWN' as const) : (directions.get(clinicId)?.direction ?? 'UNKNOWN'),
    clinic: { id: clinicId },
    indicator,
    asOf,
    protocolFirstUses: uses.map(({ protocolVersionId, month }) => ({
      protocolVersion: { id: protocolVersionId },
      month,
    })),
  };
  const trend = row.suppressed ? null : await trendOf(reader, indicators[id], asOf.slice(0, 10), clinicId);
  if (!trend) return { ...about, ...nothing, suppressed: row.suppressed ?? (row.n > 0 ? suppressed : null) };
  const isWithheld = trend.points.some((point) => point.isWithheld);
  const risk = isWithheld ? null : await riskOf(services, clinicId, id, trend);
  return {
    ...about,
    ...trend,
    cusum: risk?.cusum ?? null,
    vlad: risk?.vlad ?? null,
    suppressed: isWithheld ? suppressed : null,
  };
}

/** Each kind of data has its chart. */
async function trendOf(reader: Reader, indicator: Indicator, cut: string, clinicId: string): Promise<Trend | null> {
  if (indicator.kind === 'PROPORTION') return clinicTrend(await countsByMonth(reader, indicator, cut, clinicId));
  const values = await valuesByMonth(reader, indicator, cut, [clinicId]);
  return indicator.kind === 'RATE' ? rateTrend(values, indicator.per) : valueTrend(values);
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

const nothing = { cusum: null, vlad: null, period: null, chart: null, centre: null, points: [], runs: null };

const rowOf = ({ rows }: ClinicComparison, clinicId: string) => rows.find(({ clinic }) => clinic.id === clinicId);
