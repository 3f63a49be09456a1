import type { SubgraphContext } from '@surcease/graphql-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import { networkSignals } from './network-signals.js';
import { NetworkSignals } from './network-signals.type.js';

@Resolver()
export class NetworkSignalsResolver {
  @Query(() => NetworkSignals, {
    nullable: true,
    description: 'What stands out across all clinics and indicators, after case-mix adjustment.',
  })
  networkSignals(@Ctx() { services }: SubgraphContext) {
    return networkSignals(services);
  }
}
