import type { SubgraphServices } from '@surcease/graphql-kit';
import type { ClinicComparison, ClinicComparisonRow } from '../comparison/clinic-comparison.type.js';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import { quantileOf } from '../comparison/quantile.js';
import { allComparisons, rowOfClinic } from './all-comparisons.js';
import type { ClinicSpine, PeerSpread, SpineRow } from './clinic-spine.type.js';
import { networkDirections } from './network-directions.js';
import type { TrendDirection } from './trend-direction.js';

const FEWEST_PEERS = 3;

/** Every indicator of one clinic, against those of the same filter; null where no comparison has such a clinic. */
export async function clinicSpine(
  services: SubgraphServices,
  clinicId: string,
  question: Omit<ComparisonQuestion, 'indicator'>,
  accountId: string,
): Promise<ClinicSpine | null> {
  const comparisons = await allComparisons(services, question, accountId);
  const rows: SpineRow[] = [];
  for (const comparison of comparisons) {
    const row = rowOfClinic(comparison, clinicId);
    if (!row) continue;
    const directions = await networkDirections(services, comparison.indicator.id);
    rows.push(spineRowOf(comparison, row, row.suppressed ? 'UNKNOWN' : directions.get(clinicId)?.direction));
  }
  if (rows.length === 0) return null;
  const [first] = comparisons;
  return { clinic: { id: clinicId }, asOf: first!.asOf, methodVersion: 'spine-1', rows };
}

function spineRowOf(
  comparison: ClinicComparison,
  row: ClinicComparisonRow,
  trend: TrendDirection = 'UNKNOWN',
): SpineRow {
  const { n, nEligible, completeness, band, verdict, z, refusal, suppressed } = row;
  return {
    indicator: comparison.indicator,
    n,
    nEligible,
    completeness,
    value: valueOf(row),
    interval: row.standardised?.interval ?? row.interval,
    networkValue: comparison.networkRate,
    peers: peersOf(comparison),
    band,
    verdict,
    z,
    trend,
    refusal,
    suppressed,
  };
}

/** What is compared of a row: adjusted where that was asked for. */
export const valueOf = (row: ClinicComparisonRow): number | null =>
  row.suppressed ? null : (row.standardised?.standardisedRate ?? row.rate);

function peersOf(comparison: ClinicComparison): PeerSpread | null {
  const values = comparison.rows.flatMap((row) => valueOf(row) ?? []).sort((a, b) => a - b);
  // What is shown of a few stands for nobody where most is withheld.
  if (values.length < FEWEST_PEERS || 2 * values.length <= comparison.rows.length) return null;
  const at = (share: number) => quantileOf(values, share);
  return {
    clinics: values.length,
    minimum: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    maximum: at(1),
  };
}
