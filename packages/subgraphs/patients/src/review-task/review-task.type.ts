import { DateTimeScalar, PageArgs, UserError, connectionOf } from '@surcease/graphql-kit';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MutationInput } from '../episode/episode-mutations.type.js';

@ObjectType({ simpleResolvers: true, description: 'What a clinician must look at on the same day.' })
export class ReviewTask {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'The rule that calls for it.' })
  ruleId: string;

  @Field(() => DateTimeScalar)
  raisedAt: string;

  @Field(() => DateTimeScalar)
  dueAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  completedAt: string | null;

  @Field(() => String, { nullable: true })
  completedBy: string | null;

  @Field(() => String, { nullable: true, description: 'What the review found.' })
  note: string | null;

  @Field(() => Int)
  version: number;
}

export const ReviewTaskConnection = connectionOf(() => ReviewTask, 'ReviewTask');

@InputType({ description: 'Which tasks a list holds.' })
export class ReviewTaskFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => ID, { nullable: true })
  episodeId?: string | null;

  @Field(() => Boolean, { nullable: true })
  isOpen?: boolean | null;
}

@ArgsType()
export class ReviewTasksArgs extends PageArgs {
  @Field(() => ReviewTaskFilter, { nullable: true })
  filter?: ReviewTaskFilter | null;
}

@InputType({ description: 'What a review found.' })
export class CompleteReviewTaskInput extends MutationInput {
  @Field(() => ID)
  reviewTaskId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion: number;

  @Field(() => String)
  note: string;
}

@ObjectType({ simpleResolvers: true, description: 'The task as it is now, or why it did not change.' })
export class ReviewTaskPayload {
  @Field(() => ReviewTask, { nullable: true })
  reviewTask: ReviewTask | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
