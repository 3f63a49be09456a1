import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { normalFilter } from '../comparison/comparison-filter.js';
import { ComparisonFilterInput } from '../comparison/comparison-filter.type.js';
import type { IndicatorId } from '../comparison/indicator.js';
import { IndicatorIdEnum } from '../comparison/indicator.type.js';
import { withoutDifferences } from '../disclosure/answered-sets.js';
import { ClinicTrend, NetworkTrend } from './clinic-trend.type.js';
import { networkTrend } from './network-trend.js';
import { wholeNetworkTrend } from './whole-network-trend.js';

@Resolver()
export class ClinicTrendResolver {
  @Query(() => ClinicTrend, { nullable: true, description: 'One clinic’s rate over time, with its control limits.' })
  async clinicTrend(
    @Arg('clinicId', () => ID) clinicId: string,
    @Arg('indicator', () => IndicatorIdEnum) indicator: IndicatorId,
    @Arg('filter', () => ComparisonFilterInput, { nullable: true, validate: false })
    given: ComparisonFilterInput | null,
    @Ctx() { services, viewer }: SubgraphContext,
  ) {
    // Peers make no difference to a clinic’s own values.
    const filter = { ...normalFilter(given, ['filter']), regions: null, volumeBands: null };
    const question = { indicator, adjust: 'NONE' as const, filter };
    return networkTrend(
      services,
      clinicId,
      await withoutDifferences(services, viewer?.accountId ?? '', question, true),
    );
  }

  @Query(() => NetworkTrend, {
    nullable: true,
    description: 'The value of all clinics of a selection over time, with its control limits.',
  })
  async networkTrend(
    @Arg('indicator', () => IndicatorIdEnum) indicator: IndicatorId,
    @Arg('filter', () => ComparisonFilterInput, { nullable: true, validate: false })
    given: ComparisonFilterInput | null,
    @Ctx() { services, viewer }: SubgraphContext,
  ) {
    const question = { indicator, adjust: 'NONE' as const, filter: normalFilter(given, ['filter']) };
    return wholeNetworkTrend(services, await withoutDifferences(services, viewer?.accountId ?? '', question, true));
  }
}
