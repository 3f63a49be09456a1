import { DateTimeScalar, UserError } from '@surcease/graphql-kit';
import type { InstrumentCode } from '@surcease/instruments';
import { Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FollowUpWindowEnum, InstrumentCodeEnum } from '../assessment/assessment.type.js';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';
import { type LinkState, linkStates } from './link-state.js';

export const LinkStateEnum = Object.fromEntries(linkStates.map((name) => [name, name])) as {
  [Name in LinkState]: Name;
};
registerEnumType(LinkStateEnum, {
  name: 'QuestionnaireLinkState',
  description: 'OPEN: can be answered through. USED: was answered through, once. EXPIRED and REVOKED: can no more.',
});

@ObjectType({
  simpleResolvers: true,
  description: 'A link that a patient opens on a phone, without an account, to answer once.',
})
export class QuestionnaireLink {
  @Field(() => ID)
  id: string;

  @Field(() => FollowUpWindowEnum, { nullable: true })
  window: FollowUpWindow | null;

  @Field(() => [InstrumentCodeEnum])
  instruments: InstrumentCode[];

  @Field(() => DateTimeScalar)
  createdAt: string;

  @Field(() => DateTimeScalar)
  expiresAt: string;

  @Field(() => DateTimeScalar, { nullable: true })
  usedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  revokedAt: string | null;
}

@InputType({ description: 'What a patient is asked through a one-time link.' })
export class CreateQuestionnaireLinkInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same link.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  episodeId: string;

  @Field(() => FollowUpWindowEnum, { nullable: true, description: 'The window it is made for.' })
  window?: FollowUpWindow | null;

  @Field(() => [InstrumentCodeEnum], {
    nullable: true,
    description:
      'In the order of the page; those of the window where left out. Only instruments whose wording may be shown.',
  })
  instruments?: InstrumentCode[] | null;

  @Field(() => Int, { nullable: true, description: 'Days until it expires, 1 to 60; 14 where left out.' })
  @Min(1)
  @Max(60)
  expiresInDays?: number | null;
}

@ObjectType({ simpleResolvers: true, description: 'The link, or why none was made.' })
export class CreateQuestionnaireLinkPayload {
  @Field(() => QuestionnaireLink, { nullable: true })
  link: QuestionnaireLink | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Below the address of the network. Whoever has it can answer: give it to the patient and to nobody else.',
  })
  path: string | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}

@InputType({ description: 'The link to close.' })
export class RevokeQuestionnaireLinkInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  linkId: string;
}

@ObjectType({ simpleResolvers: true, description: 'The link as it is now, or why it was not closed.' })
export class RevokeQuestionnaireLinkPayload {
  @Field(() => QuestionnaireLink, { nullable: true })
  link: QuestionnaireLink | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
