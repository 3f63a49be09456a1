import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { IndicatorId } from '../comparison/indicator.js';
import { IndicatorIdEnum } from '../comparison/indicator.type.js';
import { ClinicTrend } from './clinic-trend.type.js';
import { networkTrend } from './network-trend.js';

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
}
