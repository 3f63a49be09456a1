import { DateTimeScalar } from '@surcease/graphql-kit';
import { Length, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../session/session-payload.type.js';
import { type SeriesEndReason, seriesEndReasons } from './series-end-reason.js';

export const SeriesEndReasonEnum = enumOf(seriesEndReasons);
registerEnumType(SeriesEndReasonEnum, {
  name: 'SeriesEndReason',
  description: 'Why a series ends before its last session.',
});

@ObjectType({ simpleResolvers: true, description: 'How far a series has come; boosters are not counted.' })
export class SeriesProgress {
  @Field(() => Int)
  completed: number;

  @Field(() => Int, { description: 'Begun with the patient’s arrival, and not over.' })
  underWay: number;

  @Field(() => Int, { description: 'In the calendar; nobody has come to them yet.' })
  toCome: number;
}

@ObjectType({ simpleResolvers: true, description: 'A series was let go on by a newer protocol version.' })
export class SeriesMigration {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  at: string;

  @Field(() => Int, { description: 'Sessions to come that went over; the others kept their version.' })
  sessionsMoved: number;

  @Field(() => String)
  reason: string;
}

@InputType()
abstract class SeriesTargetInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  planId: string;

  @Field(() => Int, { description: 'The version of the plan that was read.' })
  @Min(1)
  expectedVersion: number;
}

@InputType({ description: 'A newer version of the same protocol, which the clinic has in force.' })
export class MigrateSeriesInput extends SeriesTargetInput {
  @Field(() => ID)
  protocolVersionId: string;

  @Field(() => String)
  @Length(1, 500)
  reason: string;

  @Field(() => String, { nullable: true, description: 'Needed where the dose passes a soft limit of that version.' })
  @MaxLength(500)
  softLimitReason?: string | null;
}

@InputType({ description: 'Ends a series before its last session.' })
export class EndSeriesInput extends SeriesTargetInput {
  @Field(() => SeriesEndReasonEnum)
  reason: SeriesEndReason;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;
}
