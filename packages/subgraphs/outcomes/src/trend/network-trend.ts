import type { SubgraphServices } from '@surcease/graphql-kit';
import type { ClinicComparison } from '../comparison/clinic-comparison.type.js';
import { everything } from '../comparison/comparison-filter.js';
import { type IndicatorId, indicators } from '../comparison/indicator.js';
import { networkComparison } from '../comparison/network-comparison.js';
import { minimumCell, suppressed } from '../comparison/suppression.js';
import { clinicTrend } from './clinic-trend.js';
import type { ClinicTrend } from './clinic-trend.type.js';
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
  const about = {
    ...notYet,
    clinic: { id: clinicId },
    indicator,
    asOf,
    protocolFirstUses: uses.map(({ protocolVersionId, month }) => ({
      protocolVersion: { id: protocolVersionId },
      month,
    })),
  };
  const months = row.suppressed ? [] : await countsByMonth(reader, indicators[id], asOf.slice(0, 10), clinicId);
  const trend = clinicTrend(months);
  if (!trend) return { ...about, ...nothing, suppressed: row.suppressed };
  return { ...about, ...trend, suppressed: trend.points.some(({ isWithheld }) => isWithheld) ? suppressed : null };
}

const notYet = { direction: 'UNKNOWN', cusum: null, vlad: null } as const;
const nothing = { period: null, chart: null, centre: null, points: [], runs: null };

const rowOf = ({ rows }: ClinicComparison, clinicId: string) => rows.find(({ clinic }) => clinic.id === clinicId);
