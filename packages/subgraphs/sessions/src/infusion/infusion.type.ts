import { DateTimeScalar } from '@surcease/graphql-kit';
import { ArrayMinSize, ArrayMaxSize, IsIn, Length, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DeferReasonEnum, SessionTargetInput, StopReasonEnum } from '../session/session-payload.type.js';
import type { DeferReason, StopReason } from '../session/session.machine.js';

@ObjectType({ simpleResolvers: true, description: 'A stretch of an infusion at one rate; a pause runs at 0.' })
export class RateSegment {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  rateMicrogramsPerHour: number;

  @Field(() => DateTimeScalar)
  startedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while it runs.' })
  endedAt: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A dose given at once.' })
export class Bolus {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  doseMicrograms: number;

  @Field(() => DateTimeScalar)
  givenAt: string;

  @Field(() => String)
  reason: string;
}

@ObjectType({ simpleResolvers: true, description: 'One person’s own confirmation of patient, drug, dose and rate.' })
export class Verification {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  accountId: string;

  @Field(() => String)
  displayName: string;

  @Field(() => Int)
  rateMicrogramsPerHour: number;

  @Field(() => DateTimeScalar)
  confirmedAt: string;
}

@ObjectType({ simpleResolvers: true, description: 'One move of a session, as it was recorded.' })
export class Transition {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  transition: string;

  @Field(() => String)
  fromState: string;

  @Field(() => String)
  toState: string;

  @Field(() => DateTimeScalar)
  at: string;

  @Field(() => ID)
  actorId: string;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => Boolean, { description: 'A cancellation less than 24 hours before the appointment.' })
  isLate: boolean;
}

export const patientIdentifiers = ['FULL_NAME', 'BIRTH_DATE', 'MEDICAL_RECORD_NUMBER', 'PHOTO_ID', 'ADDRESS', 'PHONE'];

@InputType({ description: 'Who has come, checked by two identifiers.' })
export class CheckInInput extends SessionTargetInput {
  @Field(() => [String], { description: `Two or more of ${patientIdentifiers.join(', ')}.` })
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @IsIn(patientIdentifiers, { each: true })
  identifiers: string[];
}

@InputType({ description: 'Puts a session off before its infusion.' })
export class DeferSessionInput extends SessionTargetInput {
  @Field(() => DeferReasonEnum)
  reason: DeferReason;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'A rate of the infusion that is confirmed, started, changed or gone back to.' })
export class RateInput extends SessionTargetInput {
  @Field(() => Int, { description: 'µg/h.' })
  @Min(1)
  @Max(1_000_000)
  rateMicrogramsPerHour: number;
}

@InputType({ description: 'A second person’s confirmation; it holds for 15 minutes and for this rate alone.' })
export class ConfirmVerificationInput extends RateInput {}

@InputType({ description: 'Starts the infusion that somebody else has confirmed.' })
export class StartInfusionInput extends RateInput {}

@InputType({ description: 'Another rate from now on.' })
export class ChangeRateInput extends RateInput {}

@InputType({ description: 'Goes on after a pause.' })
export class ResumeInfusionInput extends SessionTargetInput {
  @Field(() => Int, { nullable: true, description: 'µg/h; the rate before the pause where left out.' })
  @Min(1)
  @Max(1_000_000)
  rateMicrogramsPerHour?: number | null;
}

@InputType({ description: 'A dose given at once while the infusion runs.' })
export class GiveBolusInput extends SessionTargetInput {
  @Field(() => Int)
  @Min(1)
  @Max(1_000_000)
  doseMicrograms: number;

  @Field(() => String)
  @Length(1, 500)
  reason: string;
}

@InputType({ description: 'Pauses the infusion; after an hour it can only be stopped.' })
export class PauseInfusionInput extends SessionTargetInput {
  @Field(() => String)
  @Length(1, 500)
  reason: string;
}

@InputType({ description: 'Ends the infusion. It is never refused for anything but its reason.' })
export class StopInfusionInput extends SessionTargetInput {
  @Field(() => StopReasonEnum)
  reason: StopReason;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;
}

@InputType({ description: 'Hands the patient over to another place of care.' })
export class TransferSessionInput extends SessionTargetInput {
  @Field(() => String)
  @Length(1, 200)
  destination: string;
}
