import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { normalFilter } from '../comparison/comparison-filter.js';
import { AdjustEnum, ComparisonFilterInput } from '../comparison/comparison-filter.type.js';
import type { Adjust } from '../comparison/comparison-question.js';
import { ClinicSpine } from './clinic-spine.type.js';
import { clinicSpine } from './clinic-spine.js';

@Resolver()
export class ClinicSpineResolver {
  @Query(() => ClinicSpine, { nullable: true, description: 'Every indicator of one clinic, against its peers.' })
  clinicSpine(
    @Arg('clinicId', () => ID) clinicId: string,
    @Arg('adjust', () => AdjustEnum, { defaultValue: 'CASE_MIX' }) adjust: Adjust,
    @Arg('filter', () => ComparisonFilterInput, { nullable: true, validate: false })
    filter: ComparisonFilterInput | null,
    @Ctx() { services, viewer }: SubgraphContext,
  ) {
    return clinicSpine(
      services,
      clinicId,
      { adjust, filter: normalFilter(filter, ['filter']) },
      viewer?.accountId ?? '',
    );
  }
}
