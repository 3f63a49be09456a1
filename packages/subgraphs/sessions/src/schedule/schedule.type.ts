import { UserError } from '@surcease/graphql-kit';
import { Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SessionTargetInput } from '../session/session-payload.type.js';
import { Session } from '../session/session.type.js';

@InputType({ description: 'A series at the same time on the clinic’s clock, each with a chair and a nurse.' })
export class ScheduleSeriesInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  planId: string;

  @Field(() => String, { description: 'The first session on the clinic’s clock, YYYY-MM-DDTHH:MM.' })
  @Length(16, 19)
  firstAt: string;

  @Field(() => Int, { nullable: true, description: 'The series of the plan where left out.' })
  @Min(1)
  @Max(60)
  count?: number | null;

  @Field(() => ID)
  roomId: string;

  @Field(() => Int, { nullable: true, description: 'Any free chair of the room where left out.' })
  @Min(1)
  chairNumber?: number | null;

  @Field(() => ID, { description: 'The nurse’s id as a provider.' })
  nurseId: string;

  @Field(() => ID, { description: 'The supervising clinician’s id as a provider.' })
  providerId: string;

  @Field(() => Boolean, { nullable: true, description: 'Single sessions after a series; no where left out.' })
  isBooster?: boolean | null;
}

@ObjectType({ simpleResolvers: true, description: 'All sessions of the series, or why none was scheduled.' })
export class ScheduleSeriesPayload {
  @Field(() => [Session])
  sessions: Session[];

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}

@InputType({ description: 'Another time, chair, nurse or supervisor. What is left out stays.' })
export class RescheduleSessionInput extends SessionTargetInput {
  @Field(() => String, { nullable: true, description: 'On the clinic’s clock, YYYY-MM-DDTHH:MM.' })
  @Length(16, 19)
  scheduledAtLocal?: string | null;

  @Field(() => ID, { nullable: true })
  roomId?: string | null;

  @Field(() => Int, { nullable: true })
  @Min(1)
  chairNumber?: number | null;

  @Field(() => ID, { nullable: true })
  nurseId?: string | null;

  @Field(() => ID, { nullable: true })
  providerId?: string | null;
}
