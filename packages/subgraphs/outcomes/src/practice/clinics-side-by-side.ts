import type { SubgraphServices } from '@surcease/graphql-kit';
import { BadInputError, NotFoundError } from '@surcease/kernel';
import { everything } from '../comparison/comparison-filter.js';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import { indicatorsWithFacts } from '../comparison/indicators-with-facts.js';
import { withoutDifferences } from '../disclosure/answered-sets.js';
import { networkComparison } from '../comparison/network-comparison.js';
import { cellsToWithhold } from '../comparison/suppression.js';
import { rowOfClinic } from '../spine/all-comparisons.js';
import { caseMixFacts } from './case-mix-facts.js';
import type { ClinicsSideBySide, ProtocolVersionUse } from './clinics-side-by-side.type.js';
import { practiceOf } from './practice-of.js';
import {
  type VersionCount,
  characteristicMeans,
  levelCounts,
  sessionsGiven,
  sessionsOfSeries,
  versionCounts,
} from './practice.repository.js';

/** One is laid beside the network alone. */
const [FEWEST, MOST] = [1, 6];
const practiceIds = ['PROTOCOL_ADHERENCE', 'DEVIATIONS', 'EARLY_STOP', 'NO_SHOW'] as const;

/**
 * One to six clinics: whom they treat and how, of all their episodes, and what came of it, of those of the filter.
 * Only the results follow the filter: case mix by small steps of time would tell of people.
 * @throws BadInputError unless one to six different clinics are asked for, NotFoundError for an unknown one
 */
export async function clinicsSideBySide(
  services: SubgraphServices,
  clinicIds: readonly string[],
  asking: Omit<ComparisonQuestion, 'adjust'>,
  accountId: string,
): Promise<ClinicsSideBySide> {
  const asked = [...new Set(clinicIds)];
  if (asked.length < FEWEST || asked.length > MOST || asked.length < clinicIds.length)
    throw new BadInputError(`Ask for ${FEWEST} to ${MOST} different clinics.`, ['clinicIds']);
  const reader = services.readers.forTheNetwork('comparison');
  const question = await withoutDifferences(services, accountId, { ...asking, adjust: 'NONE' });
  const unadjusted = await networkComparison(services, { ...question, adjust: 'NONE' });
  const adjusted = await networkComparison(services, { ...question, adjust: 'CASE_MIX' });
  const [levels, means, versions] = [
    await levelCounts(reader),
    await characteristicMeans(reader),
    await versionCounts(reader),
  ];
  const unknown = asked.find((id) => !levels.some(({ clinicId }) => clinicId === id));
  if (unknown) throw new NotFoundError('There is no such clinic with an episode.', ['clinicIds']);
  const facts = await practiceFacts(services);
  return {
    asOf: unadjusted.asOf,
    indicator: unadjusted.indicator,
    networkRate: unadjusted.networkRate,
    network: practiceOf(null, facts),
    clinics: asked.map((clinicId) => ({
      clinic: { id: clinicId },
      episodes: episodesOf(clinicId, levels),
      unadjusted: rowOfClinic(unadjusted, clinicId) ?? null,
      adjusted: rowOfClinic(adjusted, clinicId) ?? null,
      caseMix: caseMixFacts(clinicId, levels, means),
      protocolVersions: versionUses(versions.filter((version) => version.clinicId === clinicId)),
      practice: practiceOf(clinicId, facts),
    })),
  };
}

const episodesOf = (
  clinicId: string,
  levels: readonly { clinicId: string | null; characteristic: string; n: number }[],
) =>
  levels
    .filter((level) => level.clinicId === clinicId && level.characteristic === 'diagnosis group')
    .reduce((sum, { n }) => sum + n, 0);

async function practiceFacts(services: SubgraphServices) {
  const reader = services.readers.forTheNetwork('comparison');
  const listed = new Set((await indicatorsWithFacts(services)).map(({ id }) => id));
  const comparisons = new Map(
    await Promise.all(
      practiceIds
        .filter((id) => listed.has(id))
        .map(
          async (id) =>
            [id, await networkComparison(services, { indicator: id, adjust: 'NONE', filter: everything })] as const,
        ),
    ),
  );
  return { given: await sessionsGiven(reader), series: await sessionsOfSeries(reader), comparisons };
}

function versionUses(versions: readonly VersionCount[]): ProtocolVersionUse[] {
  const total = versions.reduce((sum, { n }) => sum + n, 0);
  const withheld = cellsToWithhold(
    versions.map(({ protocolVersionId, n }) => ({ key: protocolVersionId, n, events: n })),
    new Set(),
    true,
  );
  return versions.map(({ protocolVersionId, n }) => {
    const isWithheld = withheld.has(protocolVersionId);
    return {
      protocolVersion: { id: protocolVersionId },
      episodes: isWithheld ? null : n,
      share: isWithheld ? null : n / total,
    };
  });
}
