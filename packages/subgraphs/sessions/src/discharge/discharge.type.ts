import { DateTimeScalar } from '@surcease/graphql-kit';
import { Length, Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SessionTargetInput } from '../session/session-payload.type.js';

@ObjectType({ simpleResolvers: true, description: 'One condition of leaving.' })
export class DischargeCriterionCheck {
  @Field(() => String, { description: 'Stable, such as TIME_SINCE_STOP.' })
  code: string;

  @Field(() => Boolean)
  isMet: boolean;

  @Field(() => String)
  message: string;
}

@ObjectType({ simpleResolvers: true, description: 'How far a patient is from going home.' })
export class Discharge {
  @Field(() => [DischargeCriterionCheck])
  criteria: DischargeCriterionCheck[];

  @Field(() => Int, { nullable: true, description: 'Modified Aldrete score, 0 to 10, summed from its components.' })
  aldreteScore: number | null;

  @Field(() => Int, { nullable: true, description: 'PADSS, 0 to 10, summed from its components.' })
  padssScore: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  scoredAt: string | Date | null;

  @Field(() => String, { nullable: true })
  escortName: string | null;

  @Field(() => String, { nullable: true })
  escortRelationship: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  escortPresentAt: string | Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  instructionsAcknowledgedAt: string | Date | null;

  @Field(() => ID, { nullable: true })
  nurseSignedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  nurseSignedAt: string | Date | null;

  @Field(() => ID, { nullable: true })
  physicianSignedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  physicianSignedAt: string | Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'No driving before: 08:00 of the next local day or 24 hours from discharge, whichever is later.',
  })
  noDrivingUntil: string | Date | null;
}

@InputType({ description: 'Components of the modified Aldrete score, 0 to 2; circulation follows from the pressures.' })
export class AldreteInput {
  @Field(() => Int)
  @Min(0)
  @Max(2)
  activity: number;

  @Field(() => Int)
  @Min(0)
  @Max(2)
  respiration: number;

  @Field(() => Int)
  @Min(0)
  @Max(2)
  consciousness: number;

  @Field(() => Int)
  @Min(0)
  @Max(2)
  oxygenation: number;
}

@InputType({ description: 'Components of PADSS, 0 to 2; vital signs follow from the pressures.' })
export class PadssInput {
  @Field(() => Int)
  @Min(0)
  @Max(2)
  ambulation: number;

  @Field(() => Int)
  @Min(0)
  @Max(2)
  nausea: number;

  @Field(() => Int)
  @Min(0)
  @Max(2)
  pain: number;

  @Field(() => Int, { description: 'Of the site of the line.' })
  @Min(0)
  @Max(2)
  bleeding: number;
}

@InputType({ description: 'The scores of recovery. They ask for a pressure before the infusion and one after it.' })
export class RecordDischargeScoresInput extends SessionTargetInput {
  @Field(() => AldreteInput)
  @ValidateNested()
  aldrete: AldreteInput;

  @Field(() => PadssInput)
  @ValidateNested()
  padss: PadssInput;

  @Field(() => Int, { description: 'Richmond agitation–sedation scale, −5 to 4.' })
  @Min(-5)
  @Max(4)
  rass: number;

  @Field(() => Int, { description: 'Modified observer’s assessment of alertness and sedation, 0 to 5.' })
  @Min(0)
  @Max(5)
  moaas: number;

  @Field(() => Int, { description: '0 to 24.' })
  @Min(0)
  @Max(24)
  cadss6: number;
}

@InputType({ description: 'Who is there to take the patient home.' })
export class RecordEscortInput extends SessionTargetInput {
  @Field(() => String)
  @Length(1, 200)
  escortName: string;

  @Field(() => String)
  @Length(1, 100)
  escortRelationship: string;
}

@InputType({ description: 'The patient has understood when they may drive, and whom to call.' })
export class AcknowledgeInstructionsInput extends SessionTargetInput {}

@InputType({ description: 'The viewer’s own signature, as nurse or as physician.' })
export class SignDischargeInput extends SessionTargetInput {}

@InputType({ description: 'Lets the patient go; nurse and physician have signed.' })
export class DischargeSessionInput extends SessionTargetInput {}
