import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum StopRuleMeasure {
  SYSTOLIC = 'SYSTOLIC',
  DIASTOLIC = 'DIASTOLIC',
  HEART_RATE = 'HEART_RATE',
  OXYGEN_SATURATION = 'OXYGEN_SATURATION',
  RESPIRATORY_RATE = 'RESPIRATORY_RATE',
  SEDATION = 'SEDATION',
  DISSOCIATION = 'DISSOCIATION',
}
registerEnumType(StopRuleMeasure, { name: 'StopRuleMeasure', description: 'What a stop rule looks at.' });

export enum StopRuleComparison {
  ABOVE = 'ABOVE',
  BELOW = 'BELOW',
}
registerEnumType(StopRuleComparison, {
  name: 'StopRuleComparison',
  description: 'On which side of the threshold the rule acts.',
});

export enum StopRuleUnit {
  MMHG = 'MMHG',
  PER_MINUTE = 'PER_MINUTE',
  PERCENT = 'PERCENT',
  SCORE = 'SCORE',
}
registerEnumType(StopRuleUnit, { name: 'StopRuleUnit', description: 'The unit of a threshold.' });

export enum StopRuleAction {
  NOTIFY = 'NOTIFY',
  REDUCE_RATE = 'REDUCE_RATE',
  PAUSE = 'PAUSE',
  STOP = 'STOP',
}
registerEnumType(StopRuleAction, { name: 'StopRuleAction', description: 'What the rule asks for, the mildest first.' });

@ObjectType('StopRule', { simpleResolvers: true, description: 'When the infusion is slowed, paused or stopped.' })
@InputType('StopRuleInput', { description: 'When the infusion is slowed, paused or stopped.' })
export class StopRule {
  @Field(() => String)
  id: string;

  @Field(() => StopRuleMeasure)
  measure: StopRuleMeasure;

  @Field(() => StopRuleComparison)
  comparison: StopRuleComparison;

  @Field(() => Int)
  threshold: number;

  @Field(() => StopRuleUnit)
  unit: StopRuleUnit;

  @Field(() => Int, { description: 'For how long before the rule acts; 0 at once.' })
  sustainedMinutes: number;

  @Field(() => StopRuleAction)
  action: StopRuleAction;

  @Field(() => String)
  statement: string;
}
