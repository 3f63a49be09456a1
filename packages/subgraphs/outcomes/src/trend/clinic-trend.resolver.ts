import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { IndicatorId } from '../comparison/indicator.js';
import { IndicatorIdEnum } from '../comparison/indicator.type.js';
import { ClinicTrend, NetworkTrend } from './clinic-trend.type.js';
import { networkTrend } from './network-trend.js';
import { wholeNetworkTrend } from './whole-network-trend.js';

@Resolver()
export class ClinicTrendResolver {
  @Query(() => ClinicTrend, { nullable: true, description: 'One clinic’s rate over time, with its control limits.' })
  clinicTrend(
    @Arg('clinicId', () => ID) clinicId: string,
    @Arg('indicator', () => IndicatorIdEnum) indicator: IndicatorId,
    @Ctx() { services }: SubgraphContext,
  ) {
    return networkTrend(services, clinicId, indicator);
  }

  @Query(() => NetworkTrend, { nullable: true, description: 'The network’s value over time, with its control limits.' })
  networkTrend(@Arg('indicator', () => IndicatorIdEnum) indicator: IndicatorId, @Ctx() { services }: SubgraphContext) {
    return wholeNetworkTrend(services, indicator);
  }
}
