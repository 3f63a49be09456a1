import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { normalFilter } from '../comparison/comparison-filter.js';
import { ComparisonFilterInput } from '../comparison/comparison-filter.type.js';
import { reliefDuration } from './relief-duration.js';
import { ReliefDuration } from './relief-duration.type.js';

@Resolver()
export class ReliefDurationResolver {
  @Query(() => ReliefDuration, { nullable: true, description: 'How long relief lasts, at one clinic or at all.' })
  reliefDuration(
    @Arg('clinicId', () => ID, { nullable: true }) clinicId: string | null,
    @Arg('filter', () => ComparisonFilterInput, { nullable: true, validate: false })
    filter: ComparisonFilterInput | null,
    @Ctx() { services }: SubgraphContext,
  ) {
    return reliefDuration(services, clinicId ?? null, normalFilter(filter, ['filter']));
  }
}
