import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { SessionTargetInput } from './session-payload.type.js';
import type { SessionTransition } from './session.machine.js';
import { SessionTransitionEnum } from './session.type.js';

@InputType({ description: 'One move of a session.' })
export class TransitionSessionInput extends SessionTargetInput {
  @Field(() => SessionTransitionEnum)
  transition: SessionTransition;

  @Field(() => String, {
    nullable: true,
    description: 'Needed to cancel, pause or transfer; to defer or stop it is one of the codes.',
  })
  @MaxLength(500)
  reason?: string | null;
}
