import { UserError } from '@surcease/graphql-kit';
import { Length, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SessionTransition } from './session.machine.js';
import { Session, SessionTransitionEnum } from './session.type.js';

@InputType({ description: 'One move of a session.' })
export class TransitionSessionInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  sessionId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @Min(1)
  expectedVersion: number;

  @Field(() => SessionTransitionEnum)
  transition: SessionTransition;

  @Field(() => String, { nullable: true, description: 'Needed to cancel, defer, pause, stop or transfer.' })
  @MaxLength(500)
  reason?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The session as it is now, or why it did not move.' })
export class TransitionSessionPayload {
  @Field(() => Session, { nullable: true })
  session: Session | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
