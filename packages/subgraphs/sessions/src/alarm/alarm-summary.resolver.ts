import type { SubgraphContext } from '@surcease/graphql-kit';
import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { summaryOfAlarms } from './alarm-summary.repository.js';
import { AlarmRuleSummary, AlarmSummaryArgs } from './alarm-summary.type.js';

@Resolver(() => AlarmRuleSummary)
export class AlarmSummaryResolver {
  @Query(() => [AlarmRuleSummary], {
    nullable: true,
    description:
      'What each rule did among these alarms, the one that fired most first; rules that never fired are left out.',
  })
  alarmSummary(
    @Args(() => AlarmSummaryArgs, { validate: false }) { filter }: AlarmSummaryArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return summaryOfAlarms(context.reader, { ...filter });
  }
}
