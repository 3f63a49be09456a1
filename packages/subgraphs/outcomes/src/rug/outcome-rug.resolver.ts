import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { normalFilter } from '../comparison/comparison-filter.js';
import { AdjustEnum, ComparisonFilterInput } from '../comparison/comparison-filter.type.js';
import type { Adjust } from '../comparison/comparison-question.js';
import { outcomeRug } from './outcome-rug.js';
import { OutcomeRug } from './outcome-rug.type.js';

@Resolver()
export class OutcomeRugResolver {
  @Query(() => OutcomeRug, { nullable: true, description: 'Where the pattern is, across clinics and indicators.' })
  outcomeRug(
    @Arg('adjust', () => AdjustEnum, { defaultValue: 'CASE_MIX' }) adjust: Adjust,
    @Arg('filter', () => ComparisonFilterInput, { nullable: true, validate: false })
    filter: ComparisonFilterInput | null,
    @Ctx() { services, viewer }: SubgraphContext,
  ) {
    return outcomeRug(services, { adjust, filter: normalFilter(filter, ['filter']) }, viewer?.accountId ?? '');
  }
}
