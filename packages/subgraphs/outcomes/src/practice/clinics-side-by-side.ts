import type { SubgraphServices } from '@surcease/graphql-kit';
import type { ComparisonQuestion } from '../comparison/comparison-question.js';
import type { ClinicsSideBySide } from './clinics-side-by-side.type.js';

export async function clinicsSideBySide(
  _services: SubgraphServices,
  _clinicIds: readonly string[],
  _question: Omit<ComparisonQuestion, 'adjust'>,
): Promise<ClinicsSideBySide | null> {
  return null;
}
