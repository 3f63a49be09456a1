import type { SubgraphServices } from '@surcease/graphql-kit';
import { BadInputError } from '@surcease/kernel';
import { compareClinics } from '../comparison/clinic-comparison.js';
import type { ClinicComparison, ClinicComparisonRow } from '../comparison/clinic-comparison.type.js';
import { everything, isNarrow } from '../comparison/comparison-filter.js';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import { countsByClinic } from '../comparison/comparison.repository.js';
import { indicators } from '../comparison/indicator.js';
import { cellsToWithhold, minimumCellOutside } from '../comparison/suppression.js';

/** Counts leave the network in steps of this. */
const STEP = 5;

const suppressedOutside = {
  reason: `A count below ${minimumCellOutside}, or one that it would follow from, does not leave the network.`,
  minN: minimumCellOutside,
} as const;

/**
 * What partners are told, on a grid of its own: no filter, no adjustment whichever is asked for, the data as of the last quarter’s end, counts
 * in steps of five, and nothing below eleven. The same for all partners, so that no two answers can be subtracted.
 * @throws BadInputError for anything off the grid
 */
export async function partnerComparison(
  { readers, clock }: SubgraphServices,
  { indicator: id, filter }: ComparisonQuestion,
): Promise<ClinicComparison> {
  if (isNarrow(filter)) throw new BadInputError('Partners are told of the whole network only.', ['filter']);
  const indicator = indicators[id];
  if (indicator.kind !== 'PROPORTION') throw new BadInputError('Partners are told of shares only.', ['indicator']);
  const cut = quarterOf(clock.now());
  const counts = await countsByClinic(readers.forTheNetwork('comparison'), indicator, cut, everything);
  const exact = compareClinics(indicator, counts, `${cut}T00:00:00.000Z`);
  const cells = counts.map(({ clinicId, followed, responders }) => ({
    key: clinicId,
    n: followed,
    events: responders,
  }));
  const withheld = cellsToWithhold(cells, new Set(), false, minimumCellOutside);
  const rows = exact.rows.map((row) =>
    withheld.has(row.clinic.id) || row.n < minimumCellOutside ? withheldRow(row) : coarseRow(row),
  );
  const [n, nEligible] = [inSteps(exact.n), inSteps(exact.nEligible)];
  return {
    ...exact,
    methodVersion: `${exact.methodVersion}-partner-grid-1`,
    n,
    nEligible,
    followUpPercent: inSteps(exact.followUpPercent),
    networkRate: n === 0 ? 0 : inSteps(exact.networkRate * exact.n) / n,
    // An interval follows from exact counts.
    networkInterval: null,
    expectedByChanceOutside95: 0,
    outside95: 0,
    sentence: `Of ${exact.rows.length} clinics, ${rows.filter(({ suppressed }) => suppressed === null).length} have enough answers to be shown outside the network. Counts are in steps of ${STEP}, as of ${cut}, and not adjusted for case mix.`,
    rows,
    // Lines through exact rates, a model or reasons of exclusion would tell of counts.
    funnel: [],
    model: null,
    overdispersion: null,
    lineage: { ...exact.lineage, eligible: nEligible, excludedByReason: [] },
  };
}

const inSteps = (count: number) => STEP * Math.round(count / STEP);

/** The first day of the quarter: nothing that came in it is counted. */
function quarterOf(at: Date): string {
  const month = 3 * Math.floor(at.getUTCMonth() / 3);
  return new Date(Date.UTC(at.getUTCFullYear(), month, 1)).toISOString().slice(0, 10);
}

const untold = { bounds: null, limits: null, interval: null, standardised: null, z: null, refusal: null };

function coarseRow(row: ClinicComparisonRow): ClinicComparisonRow {
  const [n, nEligible, responders] = [inSteps(row.n), inSteps(row.nEligible), inSteps(row.responders ?? 0)];
  // A band follows from exact counts; on the grid only whether the clinic can be compared is told.
  const verdict = row.verdict === 'NOT_COMPARABLE' ? 'NOT_COMPARABLE' : 'TOO_FEW';
  const completeness = nEligible === 0 ? null : n / nEligible;
  return {
    ...row,
    ...untold,
    n,
    nEligible,
    responders,
    completeness,
    rate: n === 0 ? null : responders / n,
    band: 'TOO_FEW',
    verdict,
  };
}

function withheldRow(row: ClinicComparisonRow): ClinicComparisonRow {
  return {
    ...row,
    ...untold,
    n: row.n < minimumCellOutside ? 0 : inSteps(row.n),
    nEligible: row.nEligible < minimumCellOutside ? 0 : inSteps(row.nEligible),
    completeness: null,
    caution: false,
    responders: null,
    rate: null,
    band: 'TOO_FEW',
    verdict: 'TOO_FEW',
    suppressed: suppressedOutside,
  };
}
