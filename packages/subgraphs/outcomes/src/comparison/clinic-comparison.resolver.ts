import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { withoutDifferences } from '../disclosure/answered-sets.js';
import { partnerComparison } from '../disclosure/partner-comparison.js';
import { ClinicComparison } from './clinic-comparison.type.js';
import { normalFilter } from './comparison-filter.js';
import { AdjustEnum, ComparisonFilterInput } from './comparison-filter.type.js';
import type { Adjust } from './comparison-question.js';
import type { IndicatorId } from './indicator.js';
import { indicatorsWithFacts } from './indicators-with-facts.js';
import { Indicator, IndicatorIdEnum } from './indicator.type.js';
import { comparisonForRequest } from './network-comparison.js';

@Resolver()
export class ClinicComparisonResolver {
  @Query(() => [Indicator], { nullable: true, description: 'What clinics can be compared by.' })
  indicators(@Ctx() { services }: SubgraphContext) {
    return indicatorsWithFacts(services);
  }

  @Query(() => ClinicComparison, {
    nullable: true,
    description: 'Whether the clinics of the network differ, before case-mix adjustment unless it is asked for.',
  })
  async clinicComparison(
    @Arg('indicator', () => IndicatorIdEnum) indicator: IndicatorId,
    @Arg('adjust', () => AdjustEnum, { defaultValue: 'NONE' }) adjust: Adjust,
    @Arg('filter', () => ComparisonFilterInput, { nullable: true, validate: false })
    filter: ComparisonFilterInput | null,
    @Ctx() context: SubgraphContext,
  ) {
    const question = { indicator, adjust, filter: normalFilter(filter, ['filter']) };
    const { services, viewer } = context;
    if (viewer?.kind === 'PARTNER') return partnerComparison(services, question);
    return comparisonForRequest(services, await withoutDifferences(services, viewer?.accountId ?? '', question));
  }
}
