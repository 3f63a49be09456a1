import type { SubgraphServices } from '@surcease/graphql-kit';
import type { ClinicComparison } from '../comparison/clinic-comparison.type.js';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import { indicatorsWithFacts } from '../comparison/indicators-with-facts.js';
import { withoutDifferences } from '../disclosure/answered-sets.js';
import { networkComparison } from '../comparison/network-comparison.js';

/** The comparison of all clinics by every indicator of which there are facts, in the order of the indicators. */
export async function allComparisons(
  services: SubgraphServices,
  question: Omit<ComparisonQuestion, 'indicator'>,
  accountId = '',
): Promise<ClinicComparison[]> {
  const listed = await indicatorsWithFacts(services);
  const found: ClinicComparison[] = [];
  // One after another: each reads and fits, and others wait for the same connections.
  for (const { id: indicator } of listed) {
    const told = await withoutDifferences(services, accountId, { ...question, indicator });
    found.push(await networkComparison(services, told));
  }
  return found;
}

/** Whether a row's trend may be told: not where its numbers are withheld. */
export const rowOfClinic = ({ rows }: ClinicComparison, clinicId: string) =>
  rows.find(({ clinic }) => clinic.id === clinicId);
