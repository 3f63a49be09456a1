import type { SubgraphServices } from '@surcease/graphql-kit';
import { BadInputError } from '@surcease/kernel';
import { type Estimate, differenceInterval } from '@surcease/statistics';
import type { ClinicComparison } from '../comparison/clinic-comparison.type.js';
import { everything } from '../comparison/comparison-filter.js';
import { LEVEL } from '../comparison/comparison-method.js';
import { type IndicatorId, indicators } from '../comparison/indicator.js';
import { comparisonForRequest } from '../comparison/network-comparison.js';
import { withoutDifferences } from '../disclosure/answered-sets.js';
import type { VersionComparison, VersionDifference, VersionOutcome } from './version-comparison.type.js';

const MOST = 10;
const METHOD_VERSION = 'versions-mover-1';

/**
 * What each version reached, and how far each lies from the one before it. Every number follows from answers to the
 * comparison of clinics narrowed to one version, so nothing is told here that is withheld there.
 * @throws BadInputError unless one to ten different versions are asked for
 */
export async function versionComparison(
  services: SubgraphServices,
  accountId: string,
  indicatorId: IndicatorId,
  protocolVersionIds: readonly string[],
): Promise<VersionComparison> {
  const asked = new Set(protocolVersionIds);
  if (asked.size === 0 || asked.size > MOST || asked.size < protocolVersionIds.length)
    throw new BadInputError(`Ask for 1 to ${MOST} different protocol versions.`, ['protocolVersionIds']);
  const rows: VersionOutcome[] = [];
  for (const id of asked) {
    const row = await outcomeOf(services, accountId, indicatorId, id);
    const before = rows.findLast(isCompared);
    rows.push({ ...row, difference: before && isCompared(row) ? differenceFrom(before, row) : null });
  }
  return {
    asOf: services.clock.now().toISOString(),
    methodVersion: METHOD_VERSION,
    indicator: indicators[indicatorId],
    rows,
  };
}

async function outcomeOf(
  services: SubgraphServices,
  accountId: string,
  indicator: IndicatorId,
  protocolVersionId: string,
): Promise<VersionOutcome> {
  const protocolVersion = { id: protocolVersionId };
  const filter = { ...everything, protocolVersionIds: [protocolVersionId] };
  try {
    const question = await withoutDifferences(services, accountId, { indicator, adjust: 'NONE', filter });
    const comparison = await comparisonForRequest(services, question);
    const { n, nEligible, followUpPercent, networkRate, networkInterval } = comparison;
    const refusal = refusalOf(comparison);
    const told = refusal === null ? { value: networkRate, interval: networkInterval } : { value: null, interval: null };
    return { protocolVersion, n, nEligible, followUpPercent, ...told, refusal, difference: null };
  } catch (error) {
    // A version of too few patients is no fault of who asks for it beside others.
    if (!(error instanceof BadInputError)) throw error;
    const nothing = { n: null, nEligible: null, followUpPercent: null, value: null, interval: null, difference: null };
    return { protocolVersion, ...nothing, refusal: error.message };
  }
}

/** By the rules that a clinic is judged by. */
function refusalOf({ n, nEligible, indicator: { minimumN }, networkInterval }: ClinicComparison): string | null {
  if (n < minimumN || networkInterval === null) return `${minimumN} answers are needed, ${n} are there.`;
  return 5 * n < 3 * nEligible ? 'Fewer than 60 % were followed up.' : null;
}

type Compared = VersionOutcome & { value: number; interval: NonNullable<VersionOutcome['interval']> };
const isCompared = (row: VersionOutcome): row is Compared => row.value !== null && row.interval !== null;
const estimateOf = ({ value, interval }: Compared): Estimate => ({ value, ...interval });

function differenceFrom(before: Compared, row: Compared): VersionDifference {
  const { lower, upper } = differenceInterval(estimateOf(row), estimateOf(before));
  return {
    from: before.protocolVersion,
    value: row.value - before.value,
    interval: { lower, upper, level: LEVEL },
    verdict: lower > 0 ? 'HIGHER' : upper < 0 ? 'LOWER' : 'NOT_TOLD_APART',
  };
}
