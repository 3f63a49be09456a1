import type { SubgraphServices } from '@surcease/graphql-kit';
import { BadInputError } from '@surcease/kernel';
import { betaBinomialShrinkage, wilsonInterval } from '@surcease/statistics';
import { LEVEL, MINIMUM_N_FOR_RATE } from '../comparison/comparison-method.js';
import type { ClinicComparisonRow } from '../comparison/clinic-comparison.type.js';
import { type DiagnosisGroup, everything } from '../comparison/comparison-filter.js';
import { type IndicatorId, indicators } from '../comparison/indicator.js';
import { networkComparison } from '../comparison/network-comparison.js';
import { isSmallCell, minimumCell, suppressed } from '../comparison/suppression.js';
import { withholdInTable } from '../disclosure/withhold-table.js';
import type { ConditionCell, ConditionEstimate, ConditionOutcomes } from './condition-outcomes.type.js';
import { type ConditionCount, type ConditionSafety, conditionCounts, conditionSafety } from './condition.repository.js';

const Z95 = 1.959964;

interface VersionFacts {
  protocolVersionId: string;
  counts: readonly ConditionCount[];
  safety: readonly ConditionSafety[];
}

/**
 * For one condition, what each protocol version reached where.
 * @throws BadInputError for an indicator that is no share of episodes
 */
export async function conditionOutcomes(
  services: SubgraphServices,
  diagnosisGroup: DiagnosisGroup,
  id: IndicatorId,
): Promise<ConditionOutcomes> {
  const indicator = indicators[id];
  if (indicator.kind !== 'PROPORTION' || indicator.group !== 'EFFECT')
    throw new BadInputError('Conditions are told by an effect that is a share.', ['indicator']);
  const at = services.clock.now().toISOString();
  const reader = services.readers.forTheNetwork('comparison');
  const filter = { ...everything, diagnosisGroups: [diagnosisGroup] };
  // What the comparison of clinics withholds for this condition stays withheld.
  const comparison = await networkComparison(services, { indicator: id, adjust: 'NONE', filter });
  const counts = await conditionCounts(reader, indicator, diagnosisGroup, at.slice(0, 10));
  const safety = await conditionSafety(reader, diagnosisGroup);
  const withheld = withholdInTable(
    counts.map((count) => ({ ...count, key: keyOf(count), row: count.protocolVersionId, column: count.clinicId })),
  );
  const versions = [...Map.groupBy(counts, ({ protocolVersionId }) => protocolVersionId)].map(
    ([protocolVersionId, own]): VersionFacts => ({
      protocolVersionId,
      counts: own,
      safety: safety.filter((one) => one.protocolVersionId === protocolVersionId),
    }),
  );
  const total = totalOf(counts);
  return {
    diagnosisGroup,
    asOf: at,
    indicator,
    n: total.n,
    nEligible: total.eligible,
    networkRate: total.n < MINIMUM_N_FOR_RATE || isSmallCell({ key: '', ...total }) ? null : total.events / total.n,
    versions: versions.map(versionCell).sort((a, b) => (b.n ?? 0) - (a.n ?? 0)),
    clinics: comparison.rows.map(clinicOf),
    cells: versions.flatMap((version) => clinicCells(version, withheld)),
  };
}

const clinicOf = ({
  clinic,
  n,
  nEligible,
  completeness,
  rate,
  interval,
  suppressed: why,
}: ClinicComparisonRow): ConditionCell => ({
  protocolVersion: null,
  clinic,
  n,
  nEligible,
  completeness,
  rate,
  interval,
  shrunken: null,
  ...noSafety,
  suppressed: why,
});

const keyOf = ({ clinicId, protocolVersionId }: ConditionCount) => `${protocolVersionId} ${clinicId}`;

const totalOf = (counts: readonly ConditionCount[]) =>
  counts.reduce(
    (sum, { n, events, eligible }) => ({
      n: sum.n + n,
      events: sum.events + events,
      eligible: sum.eligible + eligible,
    }),
    { n: 0, events: 0, eligible: 0 },
  );

function versionCell({ protocolVersionId, counts, safety }: VersionFacts): ConditionCell {
  const { n, events, eligible } = totalOf(counts);
  const isWithheld = isSmallCell({ key: '', n, events });
  const about = { protocolVersion: { id: protocolVersionId }, clinic: null, shrunken: null };
  return {
    ...about,
    ...(isWithheld ? nothing : resultOf(n, events, eligible)),
    ...safetyOf(safety),
    suppressed: isWithheld ? suppressed : null,
  };
}

function clinicCells(
  { protocolVersionId, counts, safety }: VersionFacts,
  withheld: ReadonlySet<string>,
): ConditionCell[] {
  const answered = counts.filter(({ n }) => n > 0);
  const shrunken =
    answered.length < 2
      ? null
      : betaBinomialShrinkage({ events: answered.map(({ events }) => events), n: answered.map(({ n }) => n) });
  // Where chance explains all differences, the mean is worth as much as all who answered.
  const worth = totalOf(counts).n;
  // One small share less the others and the total would be told: of a version, all clinics are shown or none.
  const isSafetyShown = safety.every(
    ({ sessions, withAdverseEvent }) => !isSmallCell({ key: '', n: sessions, events: withAdverseEvent }),
  );
  return counts.map((count) => {
    const { clinicId, n, events, eligible } = count;
    const isWithheld = withheld.has(keyOf(count));
    const place = answered.indexOf(count);
    const own = safety.filter((one) => one.clinicId === clinicId);
    return {
      protocolVersion: { id: protocolVersionId },
      clinic: { id: clinicId },
      ...(isWithheld ? nothing : resultOf(n, events, eligible)),
      shrunken:
        isWithheld || place < 0 || !shrunken
          ? null
          : estimateOf(shrunken.estimates[place]!, n + Math.min(shrunken.strength, worth)),
      ...(isSafetyShown ? { ...safetyOf(own), seriousAdverseEventsPer1000Sessions: null } : noSafety),
      suppressed: isWithheld ? suppressed : null,
    };
  });
}

const nothing = { n: null, nEligible: null, completeness: null, rate: null, interval: null };
const noSafety = { sessions: null, adverseEventShare: null, seriousAdverseEventsPer1000Sessions: null };

const resultOf = (n: number, events: number, eligible: number) => ({
  n,
  nEligible: eligible,
  completeness: eligible === 0 ? null : n / eligible,
  rate: n < MINIMUM_N_FOR_RATE ? null : events / n,
  interval: n < MINIMUM_N_FOR_RATE ? null : { ...wilsonInterval({ events, n, level: LEVEL }), level: LEVEL },
});

/** The normal approximation to the posterior, whose variance is p(1 − p)/(n + M + 1). */
function estimateOf(rate: number, weight: number): ConditionEstimate {
  const reach = Number.isFinite(weight) ? Z95 * Math.sqrt((rate * (1 - rate)) / (weight + 1)) : 0;
  return { rate, lower: Math.max(0, rate - reach), upper: Math.min(1, rate + reach) };
}

function safetyOf(safety: readonly ConditionSafety[]) {
  const sum = (of: (one: ConditionSafety) => number) => safety.reduce((all, one) => all + of(one), 0);
  const [sessions, withEvent, serious] = [
    sum((one) => one.sessions),
    sum((one) => one.withAdverseEvent),
    sum((one) => one.seriousEvents),
  ];
  const isShareShown = sessions >= MINIMUM_N_FOR_RATE && !isSmallCell({ key: '', n: sessions, events: withEvent });
  return {
    sessions,
    adverseEventShare: isShareShown ? withEvent / sessions : null,
    seriousAdverseEventsPer1000Sessions:
      sessions > 0 && (serious === 0 || serious >= minimumCell) ? (1000 * serious) / sessions : null,
  };
}
