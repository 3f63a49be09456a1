import { DateTimeScalar } from '@surcease/graphql-kit';
import { Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SessionTargetInput } from '../session/session-payload.type.js';

@ObjectType({ simpleResolvers: true, description: 'The controlled drug of a session: drawn = delivered + wasted.' })
export class DrugAccount {
  @Field(() => Int)
  drawnMicrograms: number;

  @Field(() => ID)
  drawnBy: string;

  @Field(() => DateTimeScalar)
  drawnAt: string;

  @Field(() => Int, { description: 'Derived from segments and boluses, as of now.' })
  deliveredMicrograms: number;

  @Field(() => Int, { nullable: true })
  wastedMicrograms: number | null;

  @Field(() => ID, { nullable: true })
  wastedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  wastedAt: string | null;

  @Field(() => ID, { nullable: true, description: 'The second person, who has confirmed the waste.' })
  wasteWitnessedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  wasteWitnessedAt: string | null;

  @Field(() => Int, { description: 'What is neither delivered nor wasted; anything but 0 blocks the discharge.' })
  discrepancyMicrograms: number;

  @Field(() => String, { nullable: true })
  discrepancyReason: string | null;

  @Field(() => ID, { nullable: true })
  discrepancyExplainedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Nothing of reasons given before 30 November 2026.' })
  discrepancyExplainedAt: string | null;
}

@InputType({ description: 'What was drawn up.' })
export class RecordDrugDrawnInput extends SessionTargetInput {
  @Field(() => Int)
  @Min(0)
  @Max(2_000_000)
  drawnMicrograms: number;
}

@InputType({ description: 'What is wasted, before the eyes of a witness who confirms it.' })
export class RecordDrugWasteInput extends SessionTargetInput {
  @Field(() => Int)
  @Min(0)
  @Max(2_000_000)
  wastedMicrograms: number;
}

@InputType({ description: 'A second person’s confirmation of the waste.' })
export class ConfirmDrugWasteInput extends SessionTargetInput {
  @Field(() => Int, { description: 'The amount that the witness saw; it must be the one recorded.' })
  @Min(0)
  wastedMicrograms: number;
}

@InputType({ description: 'Why drawn is not delivered and wasted.' })
export class ExplainDrugDiscrepancyInput extends SessionTargetInput {
  @Field(() => String)
  @Length(1, 500)
  reason: string;
}
