import type { SubgraphServices } from '@surcease/graphql-kit';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import type { OutcomeRug } from './outcome-rug.type.js';

export async function outcomeRug(
  _services: SubgraphServices,
  _question: Omit<ComparisonQuestion, 'indicator'>,
): Promise<OutcomeRug | null> {
  return null;
}
