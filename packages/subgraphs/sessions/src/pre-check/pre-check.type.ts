import { DateTimeScalar } from '@surcease/graphql-kit';
import { ArrayMaxSize, ArrayMinSize, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SessionTargetInput, enumOf } from '../session/session-payload.type.js';
import { type PreCheckItemCode, preCheckItems } from './pre-check-rules.js';

export const PreCheckItemEnum = enumOf(preCheckItems);
registerEnumType(PreCheckItemEnum, { name: 'PreCheckItemCode', description: 'What is checked before an infusion.' });

export enum PreCheckOutcome {
  PASSED = 'PASSED',
  FAILED = 'FAILED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}
registerEnumType(PreCheckOutcome, { name: 'PreCheckOutcome', description: 'What a check found.' });

export enum PreCheckStandingEnum {
  OPEN = 'OPEN',
  PASSED = 'PASSED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  FAILED = 'FAILED',
  OVERRIDDEN = 'OVERRIDDEN',
  DEFER = 'DEFER',
}
registerEnumType(PreCheckStandingEnum, {
  name: 'PreCheckStanding',
  description: 'How an item stands now. DEFER: the session can only be put off.',
});

@ObjectType({ simpleResolvers: true, description: 'One item of the checks before an infusion.' })
export class PreCheckItem {
  @Field(() => PreCheckItemEnum)
  item: PreCheckItemCode;

  @Field(() => Boolean)
  isMandatory: boolean;

  @Field(() => Boolean, { description: 'It follows from other records and is not entered.' })
  isDerived: boolean;

  @Field(() => PreCheckStandingEnum)
  standing: string;

  @Field(() => String, { nullable: true, description: 'What is wrong, or missing.' })
  message: string | null;

  @Field(() => Boolean, { description: 'Whether a supervising clinician may override it now.' })
  mayBeOverridden: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  recordedAt: string | Date | null;

  @Field(() => ID, { nullable: true })
  recordedBy: string | null;

  @Field(() => String, { nullable: true, description: 'What was noted with the check.' })
  note: string | null;

  @Field(() => String, { nullable: true })
  overrideReason: string | null;

  @Field(() => ID, { nullable: true })
  overriddenBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  overriddenAt: string | Date | null;
}

@InputType({ description: 'What was found at one item. Where a rule decides, it decides over `outcome`.' })
export class PreCheckFindingInput {
  @Field(() => PreCheckItemEnum)
  item: PreCheckItemCode;

  @Field(() => PreCheckOutcome, { nullable: true, description: 'Left out for BLOOD_PRESSURE, FASTING and ESCORT.' })
  outcome?: PreCheckOutcome | null;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;

  @Field(() => Int, { nullable: true, description: 'For BLOOD_PRESSURE, mm[Hg].' })
  @Min(40)
  @Max(300)
  systolicMmHg?: number | null;

  @Field(() => Int, { nullable: true, description: 'For BLOOD_PRESSURE, mm[Hg].' })
  @Min(20)
  @Max(200)
  diastolicMmHg?: number | null;

  @Field(() => Float, { nullable: true, description: 'For FASTING: hours since the last clear liquid.' })
  @Min(0)
  clearLiquidsHours?: number | null;

  @Field(() => Float, { nullable: true, description: 'For FASTING: hours since the last light meal.' })
  @Min(0)
  lightMealHours?: number | null;

  @Field(() => Float, { nullable: true, description: 'For FASTING: hours since the last fatty or full meal.' })
  @Min(0)
  fattyMealHours?: number | null;

  @Field(() => String, { nullable: true, description: 'For ESCORT: who takes the patient home.' })
  @MaxLength(200)
  escortName?: string | null;

  @Field(() => String, { nullable: true, description: 'For ESCORT: such as spouse or friend.' })
  @MaxLength(100)
  escortRelationship?: string | null;

  @Field(() => Int, { nullable: true, description: 'For WEIGHT, g.' })
  @Min(20_000)
  @Max(400_000)
  weightGrams?: number | null;
}

@InputType({ description: 'What the checks found; each finding is kept, the last of an item counts.' })
export class RecordPreCheckInput extends SessionTargetInput {
  @Field(() => [PreCheckFindingInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  findings: PreCheckFindingInput[];
}

@InputType({ description: 'A supervising clinician takes responsibility for an item that failed.' })
export class OverridePreCheckInput extends SessionTargetInput {
  @Field(() => PreCheckItemEnum)
  item: PreCheckItemCode;

  @Field(() => String)
  @Length(1, 500)
  reason: string;
}
