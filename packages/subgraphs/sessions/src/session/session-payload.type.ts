import { UserError } from '@surcease/graphql-kit';
import { Length, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type SessionTransition, deferReasons, stopReasons } from './session.machine.js';
import { Session, SessionTransitionEnum } from './session.type.js';

/** TypeGraphQL wants objects; the names come from closed lists. */
export const enumOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };

export const DeferReasonEnum = enumOf(deferReasons);
registerEnumType(DeferReasonEnum, { name: 'DeferReason', description: 'Why a session is put off.' });
export const StopReasonEnum = enumOf(stopReasons);
registerEnumType(StopReasonEnum, { name: 'StopReason', description: 'Why an infusion ends.' });

@ObjectType({ simpleResolvers: true, description: 'A rule that stands in the way.' })
export class Refusal {
  @Field(() => String, { description: 'Stable, such as VITALS_STALE.' })
  code: string;

  @Field(() => String, { description: 'For people.' })
  message: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Whether the viewer could make a move now, and what stands in the way.',
})
export class TransitionCheck {
  @Field(() => SessionTransitionEnum)
  transition: SessionTransition;

  @Field(() => Boolean, { description: 'Whether it would be carried out if it were asked for now.' })
  allowed: boolean;

  @Field(() => Boolean, { description: 'Whether the viewer has a role for it.' })
  viewerMay: boolean;

  @Field(() => Boolean, { description: 'Whether a reason must be given.' })
  needsReason: boolean;

  @Field(() => [Refusal])
  refusals: Refusal[];
}

@InputType()
export abstract class SessionTargetInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  sessionId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @Min(1)
  expectedVersion: number;
}

@ObjectType({ simpleResolvers: true, description: 'The session as it is now, or why nothing was done.' })
export class SessionPayload {
  @Field(() => Session, { nullable: true })
  session: Session | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => [Refusal], { description: 'The rules that stood in the way, each by its code.' })
  refusals: Refusal[];

  @Field(() => String)
  clientMutationId: string;
}
