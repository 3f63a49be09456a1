import { DateTimeScalar, PageArgs, UserError, connectionOf } from '@surcease/graphql-kit';
import { Length, MaxLength } from 'class-validator';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Actor } from '../actor/actor.type.js';
import { Session } from '../session/session.type.js';
import { type AlarmRule, type AlarmSeverity, alarmRuleNames, alarmSeverities } from './alarm-rules.js';

export const AlarmRuleEnum = Object.fromEntries(alarmRuleNames.map((rule) => [rule, rule])) as {
  [Rule in AlarmRule]: Rule;
};
registerEnumType(AlarmRuleEnum, { name: 'AlarmRule', description: 'Which danger an alarm warns of.' });

export const AlarmSeverityEnum = Object.fromEntries(alarmSeverities.map((severity) => [severity, severity])) as {
  [Severity in AlarmSeverity]: Severity;
};
registerEnumType(AlarmSeverityEnum, {
  name: 'AlarmSeverity',
  description: 'WARN: look. CRITICAL: pause the infusion and call the physician.',
});

export enum AlarmSort {
  RAISED_AT = 'RAISED_AT',
  RAISED_AT_DESCENDING = 'RAISED_AT_DESCENDING',
}
registerEnumType(AlarmSort, { name: 'AlarmSort', description: 'Orders of a list of alarms.' });

@ObjectType({ simpleResolvers: true, description: 'What an alarm asks somebody to do now.' })
export class SessionTask {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'PAUSE_AND_CALL: pause the infusion and call the physician.' })
  kind: 'PAUSE_AND_CALL';

  @Field(() => DateTimeScalar)
  openedAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  doneAt: string | null;

  @Field(() => Actor, { nullable: true })
  doneBy?: Actor | null;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A signal that crossed a limit. It is latched: readings update it and may mark the danger as over, but only a named person takes it off the board.',
})
export class Alarm {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  sessionId: string;

  @Field(() => AlarmRuleEnum)
  rule: AlarmRule;

  @Field(() => AlarmSeverityEnum)
  severity: AlarmSeverity;

  @Field(() => Float, { description: 'The latest value past the limit, in the unit of its signal.' })
  value: number;

  @Field(() => Float, { description: 'The value furthest from safety.' })
  worstValue: number;

  @Field(() => Float, { description: 'The limit that was crossed.' })
  limitValue: number;

  @Field(() => Int, { description: 'Readings past the limit.' })
  occurrences: number;

  @Field(() => DateTimeScalar)
  raisedAt: string;

  @Field(() => DateTimeScalar, { description: 'Of the first reading past the limit.' })
  measuredAt: string;

  @Field(() => DateTimeScalar, { description: 'Of the latest reading past the limit.' })
  lastMeasuredAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a reading was within limits again.' })
  clearedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  acknowledgedAt: string | null;

  @Field(() => String, { nullable: true, description: 'What was said on acknowledging; not told in live events.' })
  note: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The limits of one rule as they are in force for a patient.' })
export class AlarmLimitsInForce {
  @Field(() => AlarmRuleEnum)
  rule: AlarmRule;

  @Field(() => Float, {
    nullable: true,
    description: 'Warns from here on in this session; null where the rule does not warn.',
  })
  warn: number | null;

  @Field(() => Float, { nullable: true, description: 'Critical from here on.' })
  critical: number | null;

  @Field(() => String, { description: 'Whether LOW or HIGH values are the danger.' })
  side: 'LOW' | 'HIGH';

  @Field(() => Float, {
    nullable: true,
    description: 'The last value before the infusion, where the rule goes by it too and there is one.',
  })
  baseline: number | null;

  @Field(() => Boolean, { description: 'Whether the warning is 20 % over the baseline, and not a fixed bound.' })
  isFromBaseline: boolean;

  @Field(() => Boolean, { description: 'Whether they were set for this patient in place of the network’s.' })
  isOverridden: boolean;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  setAt: string | null;

  @Field(() => Actor, { nullable: true })
  setBy?: Actor | null;
}

export const AlarmConnection = connectionOf(() => Alarm, 'Alarm');

@InputType({ description: 'Which alarms a list holds.' })
export class AlarmFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  sessionId?: string | null;

  @Field(() => [AlarmSeverityEnum], { nullable: true })
  severities?: AlarmSeverity[] | null;

  @Field(() => [AlarmRuleEnum], { nullable: true })
  rules?: AlarmRule[] | null;

  @Field(() => Boolean, { nullable: true })
  isAcknowledged?: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true })
  raisedFrom?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Exclusive.' })
  raisedTo?: string | null;
}

@ArgsType()
export class AlarmsArgs extends PageArgs {
  @Field(() => AlarmFilter, { nullable: true })
  filter?: AlarmFilter | null;

  @Field(() => AlarmSort, { defaultValue: AlarmSort.RAISED_AT_DESCENDING })
  sort: AlarmSort;
}

@InputType({ description: 'A named person takes notice of an alarm. Never undone.' })
export class AcknowledgeAlarmInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  alarmId: string;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'Somebody did what an alarm asked for.' })
export class CompleteSessionTaskInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  taskId: string;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The alarm as it is now, or why nothing was done.' })
export class AlarmPayload {
  @Field(() => Alarm, { nullable: true })
  alarm: Alarm | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}

@InputType({ description: 'Other limits for the patient of a session, from now on.' })
export class OverrideAlarmLimitsInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  sessionId: string;

  @Field(() => AlarmRuleEnum)
  rule: AlarmRule;

  @Field(() => Float, { nullable: true, description: 'No warning where left out.' })
  warn?: number | null;

  @Field(() => Float, { nullable: true, description: 'Needed where the network has one.' })
  critical?: number | null;

  @Field(() => String)
  @Length(1, 500)
  reason: string;
}

@ObjectType({ simpleResolvers: true, description: 'The session with the limits in force, or why they were refused.' })
export class OverrideAlarmLimitsPayload {
  @Field(() => Session, { nullable: true })
  session: Session | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
