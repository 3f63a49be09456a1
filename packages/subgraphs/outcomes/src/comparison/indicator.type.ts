import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';
import { FollowUpWindowEnum } from '../assessment/assessment.type.js';
import { type IndicatorDirection, type IndicatorId, indicatorDirections, indicatorIds } from './indicator.js';

export const IndicatorIdEnum = Object.fromEntries(indicatorIds.map((id) => [id, id])) as { [Id in IndicatorId]: Id };
registerEnumType(IndicatorIdEnum, {
  name: 'IndicatorId',
  description: 'What clinics are compared by; `indicators` says what each counts.',
});

export const IndicatorDirectionEnum = Object.fromEntries(indicatorDirections.map((name) => [name, name])) as {
  [Name in IndicatorDirection]: Name;
};
registerEnumType(IndicatorDirectionEnum, {
  name: 'IndicatorDirection',
  description: 'Which way patients are better off.',
});

@ObjectType({ simpleResolvers: true, description: 'A measure by which clinics are compared.' })
export class Indicator {
  @Field(() => IndicatorIdEnum)
  id: IndicatorId;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'Who is counted, of whom, and who is left out.' })
  description: string;

  @Field(() => String, { description: 'Who is counted.' })
  numerator: string;

  @Field(() => String, { description: 'Of whom.' })
  denominator: string;

  @Field(() => String, { description: 'Who is left out.' })
  exclusions: string;

  @Field(() => IndicatorDirectionEnum)
  direction: IndicatorDirection;

  @Field(() => FollowUpWindowEnum)
  window: FollowUpWindow;

  @Field(() => Int, { description: 'Answers below which a clinic is not judged.' })
  minimumN: number;

  @Field(() => [String], {
    description: 'What is adjusted for where case mix is; all of it known before the first infusion.',
  })
  adjustment: readonly string[];

  @Field(() => String, { description: 'Changes with the definition.' })
  version: string;
}
