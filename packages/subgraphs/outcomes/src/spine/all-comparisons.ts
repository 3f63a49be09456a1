import type { SubgraphServices } from '@surcease/graphql-kit';
import type { ClinicComparison } from '../comparison/clinic-comparison.type.js';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import { indicatorsWithFacts } from '../comparison/indicators-with-facts.js';
import { networkComparison } from '../comparison/network-comparison.js';

/** The comparison of all clinics by every indicator of which there are facts, in the order of the indicators. */
export async function allComparisons(
  services: SubgraphServices,
  question: Omit<ComparisonQuestion, 'indicator'>,
): Promise<ClinicComparison[]> {
  const listed = await indicatorsWithFacts(services);
  const found: ClinicComparison[] = [];
  // One after another: each reads and fits, and others wait for the same connections.
  for (const { id } of listed) found.push(await networkComparison(services, { ...question, indicator: id }));
  return found;
}

/** Whether a row's trend may be told: not where its numbers are withheld. */
export const rowOfClinic = ({ rows }: ClinicComparison, clinicId: string) =>
  rows.find(({ clinic }) => clinic.id === clinicId);
