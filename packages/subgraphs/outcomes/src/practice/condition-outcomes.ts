import type { SubgraphServices } from '@surcease/graphql-kit';
import type { DiagnosisGroup } from '../comparison/comparison-filter.js';
import type { IndicatorId } from '../comparison/indicator.js';
import type { ConditionOutcomes } from './condition-outcomes.type.js';

export async function conditionOutcomes(
  _services: SubgraphServices,
  _diagnosisGroup: DiagnosisGroup,
  _indicator: IndicatorId,
): Promise<ConditionOutcomes | null> {
  return null;
}
