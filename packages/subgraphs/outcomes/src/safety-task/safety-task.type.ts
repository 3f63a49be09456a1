import { DateScalar, DateTimeScalar, PageArgs, UserError, connectionOf } from '@surcease/graphql-kit';
import { Length, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({
  simpleResolvers: true,
  description: 'A review that a clinician owes a patient the same day: item 9 of PHQ-9 was answered with 1 or more.',
})
export class SafetyTask {
  @Field(() => ID)
  id: string;

  @Field(() => DateTimeScalar)
  raisedAt: string;

  @Field(() => DateScalar, { description: 'The day it was raised, at the clinic.' })
  dueOn: string;

  @Field(() => DateTimeScalar, { nullable: true })
  completedAt: string | null;

  @Field(() => ID, { nullable: true, description: 'The account of who completed it.' })
  completedBy: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it.' })
  note: string | null;

  @Field(() => Int)
  version: number;
}

export const SafetyTaskConnection = connectionOf(() => SafetyTask, 'SafetyTask');

@InputType({ description: 'Which safety tasks a list holds.' })
export class SafetyTaskFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  patientIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True for those to do, false for those done.' })
  isOpen?: boolean | null;
}

@ArgsType()
export class SafetyTasksArgs extends PageArgs {
  @Field(() => SafetyTaskFilter, { nullable: true })
  filter?: SafetyTaskFilter | null;
}

@InputType({ description: 'That a clinician has looked at it.' })
export class CompleteSafetyTaskInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  taskId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @Min(1)
  expectedVersion: number;

  @Field(() => String, { description: 'What came of it.' })
  @Length(1, 2000)
  note: string;
}

@ObjectType({ simpleResolvers: true, description: 'The task as it is now, or why it was not completed.' })
export class CompleteSafetyTaskPayload {
  @Field(() => SafetyTask, { nullable: true })
  safetyTask: SafetyTask | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
