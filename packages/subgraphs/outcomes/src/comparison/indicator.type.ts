import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';
import { FollowUpWindowEnum } from '../assessment/assessment.type.js';
import { enumOf } from './enum-of.js';
import {
  type IndicatorDirection,
  type IndicatorGroup,
  type IndicatorId,
  type IndicatorKind,
  type IndicatorUnit,
  indicatorDirections,
  indicatorGroups,
  indicatorIds,
  indicatorKinds,
  indicatorUnits,
} from './indicator.js';

export const IndicatorIdEnum = enumOf(indicatorIds);
registerEnumType(IndicatorIdEnum, {
  name: 'IndicatorId',
  description: 'What clinics are compared by; `indicators` says what each counts.',
});

export const IndicatorDirectionEnum = enumOf(indicatorDirections);
registerEnumType(IndicatorDirectionEnum, {
  name: 'IndicatorDirection',
  description: 'Which way patients are better off.',
});

export const IndicatorKindEnum = enumOf(indicatorKinds);
registerEnumType(IndicatorKindEnum, {
  name: 'IndicatorKind',
  description:
    'PROPORTION: events of n, with binomial limits. RATE: events per exposure, with Poisson limits. MEAN: a mean, with normal limits. MEDIAN: a median, with limits from the sign test.',
});

export const IndicatorGroupEnum = enumOf(indicatorGroups);
registerEnumType(IndicatorGroupEnum, { name: 'IndicatorGroup', description: 'What an indicator tells of.' });

export const IndicatorUnitEnum = enumOf(indicatorUnits);
registerEnumType(IndicatorUnitEnum, {
  name: 'IndicatorUnit',
  description: 'The unit of `rate`, its interval and its limits. SHARE runs from 0 to 1.',
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

  @Field(() => IndicatorKindEnum)
  kind: IndicatorKind;

  @Field(() => IndicatorGroupEnum)
  group: IndicatorGroup;

  @Field(() => IndicatorUnitEnum)
  unit: IndicatorUnit;

  @Field(() => FollowUpWindowEnum, { nullable: true, description: 'Null where it does not rest on a follow-up.' })
  window: FollowUpWindow | null;

  @Field(() => Int, { description: 'Answers below which a clinic is not judged.' })
  minimumN: number;

  @Field(() => [String], {
    description: 'What is adjusted for where case mix is; all of it known before the first infusion. Empty: nothing.',
  })
  adjustment: readonly string[];

  @Field(() => String, { description: 'Who answers for the definition.' })
  owner: string;

  @Field(() => String, { description: 'Changes with the definition.' })
  version: string;
}
