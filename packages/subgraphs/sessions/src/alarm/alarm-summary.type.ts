import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import type { AlarmRule } from './alarm-rules.js';
import { AlarmFilter, AlarmRuleEnum } from './alarm.type.js';

@ObjectType({
  simpleResolvers: true,
  description: 'How often a rule fired and how it was answered: whether it is danger or noise.',
})
export class AlarmRuleSummary {
  @Field(() => AlarmRuleEnum)
  rule: AlarmRule;

  @Field(() => Int)
  alarms: number;

  @Field(() => Int, { description: 'Of those, critical ones.' })
  criticals: number;

  @Field(() => Int, { description: 'Of those, the ones that nobody has acknowledged.' })
  open: number;

  @Field(() => Int, { description: 'Sessions in which it fired.' })
  sessions: number;

  @Field(() => Int, { description: 'Alarms beyond the first of a session: it fired there again.' })
  repeats: number;

  @Field(() => Float, { nullable: true, description: 'Of those acknowledged; null where none is.' })
  medianSecondsToAcknowledge: number | null;
}

@ArgsType()
export class AlarmSummaryArgs {
  @Field(() => AlarmFilter, { nullable: true })
  filter?: AlarmFilter | null;
}
