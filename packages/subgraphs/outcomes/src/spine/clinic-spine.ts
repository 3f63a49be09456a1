import type { SubgraphServices } from '@surcease/graphql-kit';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import type { ClinicSpine } from './clinic-spine.type.js';

export async function clinicSpine(
  _services: SubgraphServices,
  _clinicId: string,
  _question: Omit<ComparisonQuestion, 'indicator'>,
): Promise<ClinicSpine | null> {
  return null;
}
