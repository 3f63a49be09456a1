import { DateTimeScalar } from '@surcease/graphql-kit';
import { IsIn, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { SessionTargetInput } from '../session/session-payload.type.js';
import { amendableSubjects } from './amendable.js';

@ObjectType({ simpleResolvers: true, description: 'A correction: both values are kept, and nothing is overwritten.' })
export class Amendment {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What is corrected.' })
  subject: string;

  @Field(() => String, { nullable: true, description: 'What the record says.' })
  original: string | null;

  @Field(() => String, { description: 'What it should say.' })
  corrected: string;

  @Field(() => String)
  reason: string;

  @Field(() => ID)
  actorId: string;

  @Field(() => DateTimeScalar)
  at: string;
}

@InputType({ description: 'Corrects the record of a session without changing what was written.' })
export class AmendSessionInput extends SessionTargetInput {
  @Field(() => String, { description: `One of ${amendableSubjects.join(', ')}.` })
  @IsIn([...amendableSubjects])
  subject: string;

  @Field(() => String)
  @Length(1, 500)
  corrected: string;

  @Field(() => String)
  @Length(1, 500)
  @MaxLength(500)
  reason: string;
}
