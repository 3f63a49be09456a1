import type { SubgraphServices } from '@surcease/graphql-kit';
import { benjaminiHochberg, twoSidedP } from '@surcease/statistics';
import type { ClinicComparison, ClinicComparisonRow } from '../comparison/clinic-comparison.type.js';
import { clinicFacts } from '../comparison/clinic-facts.repository.js';
import { everything } from '../comparison/comparison-filter.js';
import { describeAgainst, describeCount, monthName } from '../comparison/describe-value.js';
import { indicators } from '../comparison/indicator.js';
import { isJudged } from '../comparison/verdict.js';
import { allComparisons, rowOfClinic } from '../spine/all-comparisons.js';
import { valueOf } from '../spine/clinic-spine.js';
import { networkDirections } from '../spine/network-directions.js';
import { valuesByMonth } from '../spine/value-by-month.repository.js';
import { completenessDrop } from './completeness-drop.js';
import type { NetworkSignal, NetworkSignals } from './network-signals.type.js';

/** The share of false ones that is put up with among what is called outside; 5 %. */
const FALSE_DISCOVERY_RATE = 0.05;

interface Test {
  comparison: ClinicComparison;
  row: ClinicComparisonRow;
  pValue: number;
}

/** What stands out across clinics and indicators after adjustment; null where nothing was compared. */
export async function networkSignals(services: SubgraphServices): Promise<NetworkSignals | null> {
  const comparisons = await allComparisons(services, { adjust: 'CASE_MIX', filter: everything });
  const [first] = comparisons;
  if (!first) return null;
  const reader = services.readers.forTheNetwork('comparison');
  const names = new Map((await clinicFacts(reader)).map(({ clinicId, name }) => [clinicId, name ?? clinicId]));
  const tests = comparisons.flatMap((comparison) =>
    comparison.rows
      .filter(({ verdict, z, suppressed }) => isJudged(verdict) && z !== null && !suppressed)
      .map((row): Test => ({ comparison, row, pValue: twoSidedP(row.z!) })),
  );
  const outside = tests.filter(({ row }) => row.verdict !== 'WITHIN_EXPECTED').length;
  const signals = [
    ...outsideExpected(tests, names),
    ...(await shifts(services, comparisons, names)),
    ...(await completenessDrops(services, comparisons, names)),
  ];
  return {
    asOf: first.asOf,
    methodVersion: 'signals-benjamini-hochberg-1',
    falseDiscoveryRate: FALSE_DISCOVERY_RATE,
    tested: tests.length,
    outside95: outside,
    expectedByChanceOutside95: 0.05 * tests.length,
    signals,
  };
}

function outsideExpected(tests: readonly Test[], names: ReadonlyMap<string, string>): NetworkSignal[] {
  if (tests.length === 0) return [];
  const discovery = benjaminiHochberg(tests.map(({ pValue }) => pValue));
  const rejected = discovery.rejected(FALSE_DISCOVERY_RATE);
  return tests
    .map((test, index) => ({ ...test, adjustedPValue: discovery.adjusted[index]!, isRejected: rejected[index]! }))
    .filter(({ isRejected }) => isRejected)
    .sort((a, b) => a.pValue - b.pValue)
    .map(({ comparison, row, pValue, adjustedPValue }) => {
      const side = row.verdict === 'HIGHER_THAN_EXPECTED' ? 'higher' : 'lower';
      const { indicator, networkRate } = comparison;
      const sentence = `${names.get(row.clinic.id)}: ${indicator.name} is ${side} than expected, ${describeAgainst(indicator, valueOf(row) ?? 0, networkRate)} (n ${describeCount(row.n)}).`;
      return { ...signalOf('OUTSIDE_EXPECTED', comparison, row), pValue, adjustedPValue, since: null, sentence };
    });
}

async function shifts(
  services: SubgraphServices,
  comparisons: readonly ClinicComparison[],
  names: ReadonlyMap<string, string>,
): Promise<NetworkSignal[]> {
  const found: NetworkSignal[] = [];
  for (const comparison of comparisons) {
    const directions = await networkDirections(services, comparison.indicator.id);
    for (const row of comparison.rows) {
      const { direction = 'UNKNOWN', since = null } = directions.get(row.clinic.id) ?? {};
      if (row.suppressed || !isJudged(row.verdict) || (direction !== 'UP' && direction !== 'DOWN')) continue;
      const sentence = `${names.get(row.clinic.id)}: ${comparison.indicator.name} moved ${direction === 'UP' ? 'up' : 'down'}${since ? `, since ${monthName(since)}` : ''}.`;
      found.push({ ...signalOf('SHIFT', comparison, row), pValue: null, adjustedPValue: null, since, sentence });
    }
  }
  return found;
}

async function completenessDrops(
  { readers }: SubgraphServices,
  comparisons: readonly ClinicComparison[],
  names: ReadonlyMap<string, string>,
): Promise<NetworkSignal[]> {
  const comparison = comparisons.find(({ indicator }) => indicator.id === 'FOLLOW_UP_W4');
  if (!comparison) return [];
  const reader = readers.forTheNetwork('comparison');
  const values = await valuesByMonth(reader, indicators.FOLLOW_UP_W4, comparison.asOf.slice(0, 10));
  return [...Map.groupBy(values, ({ clinicId }) => clinicId)].flatMap(([clinicId, months]) => {
    const row = rowOfClinic(comparison, clinicId);
    const drop = row && !row.suppressed ? completenessDrop(months) : null;
    if (!row || !drop) return [];
    const percent = (share: number) => `${Math.round(100 * share)} %`;
    const sentence = `${names.get(clinicId)}: follow-up at week 4 fell from ${percent(drop.before)} to ${percent(drop.now)}, since ${monthName(drop.since)}.`;
    return [
      {
        ...signalOf('COMPLETENESS_DROP', comparison, row),
        pValue: null,
        adjustedPValue: null,
        since: drop.since,
        sentence,
      },
    ];
  });
}

function signalOf(kind: NetworkSignal['kind'], { indicator, networkRate }: ClinicComparison, row: ClinicComparisonRow) {
  return {
    id: `${kind}:${row.clinic.id}:${indicator.id}`,
    kind,
    clinic: row.clinic,
    indicator,
    verdict: row.verdict,
    n: row.n,
    completeness: row.completeness,
    value: valueOf(row),
    networkValue: networkRate,
    z: row.z,
  };
}
