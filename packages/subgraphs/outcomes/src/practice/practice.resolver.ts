import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { type DiagnosisGroup, normalFilter } from '../comparison/comparison-filter.js';
import { ComparisonFilterInput, DiagnosisGroupEnum } from '../comparison/comparison-filter.type.js';
import type { IndicatorId } from '../comparison/indicator.js';
import { IndicatorIdEnum } from '../comparison/indicator.type.js';
import { clinicsSideBySide } from './clinics-side-by-side.js';
import { ClinicsSideBySide } from './clinics-side-by-side.type.js';
import { conditionOutcomes } from './condition-outcomes.js';
import { ConditionOutcomes } from './condition-outcomes.type.js';
import { versionComparison } from './version-comparison.js';
import { VersionComparison } from './version-comparison.type.js';

@Resolver()
export class PracticeResolver {
  @Query(() => ClinicsSideBySide, { nullable: true, description: 'Why two to six clinics may differ.' })
  clinicsSideBySide(
    @Arg('clinicIds', () => [ID]) clinicIds: string[],
    @Arg('indicator', () => IndicatorIdEnum, { defaultValue: 'RESP30_W4' }) indicator: IndicatorId,
    @Arg('filter', () => ComparisonFilterInput, { nullable: true, validate: false })
    filter: ComparisonFilterInput | null,
    @Ctx() { services, viewer }: SubgraphContext,
  ) {
    return clinicsSideBySide(
      services,
      clinicIds,
      { indicator, filter: normalFilter(filter, ['filter']) },
      viewer?.accountId ?? '',
    );
  }

  @Query(() => ConditionOutcomes, { nullable: true, description: 'For one condition, which protocol works where.' })
  conditionOutcomes(
    @Arg('diagnosisGroup', () => DiagnosisGroupEnum) diagnosisGroup: DiagnosisGroup,
    @Arg('indicator', () => IndicatorIdEnum, { defaultValue: 'RESP30_W4' }) indicator: IndicatorId,
    @Ctx() { services }: SubgraphContext,
  ) {
    return conditionOutcomes(services, diagnosisGroup, indicator);
  }

  @Query(() => VersionComparison, { nullable: true, description: 'Whether protocol versions differ, up to ten.' })
  versionComparison(
    @Arg('protocolVersionIds', () => [ID]) protocolVersionIds: string[],
    @Arg('indicator', () => IndicatorIdEnum, { defaultValue: 'RESP30_W4' }) indicator: IndicatorId,
    @Ctx() { services, viewer }: SubgraphContext,
  ) {
    return versionComparison(services, viewer?.accountId ?? '', indicator, protocolVersionIds);
  }
}
