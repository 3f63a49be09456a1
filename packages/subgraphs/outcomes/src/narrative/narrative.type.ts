import { DateTimeScalar, PageArgs, UserError, connectionOf } from '@surcease/graphql-kit';
import { Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { AnswerSourceEnum, FollowUpWindowEnum } from '../assessment/assessment.type.js';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';

@ObjectType({
  simpleResolvers: true,
  description: 'A patient’s own account. Those who do not treat the patient see it only where the patient shares it.',
})
export class Narrative {
  @Field(() => ID)
  id: string;

  @Field(() => FollowUpWindowEnum, { nullable: true })
  window: FollowUpWindow | null;

  @Field(() => String)
  text: string;

  @Field(() => AnswerSourceEnum)
  source: 'STAFF' | 'LINK';

  @Field(() => DateTimeScalar)
  writtenAt: string;

  @Field(() => Boolean, { description: 'Whether the patient lets others than those who treat them read it.' })
  isShared: boolean;
}

export const NarrativeConnection = connectionOf(() => Narrative, 'Narrative');

@InputType({ description: 'Which narratives a list holds.' })
export class NarrativeFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;
}

@ArgsType()
export class NarrativesArgs extends PageArgs {
  @Field(() => NarrativeFilter, { nullable: true })
  filter?: NarrativeFilter | null;
}

@InputType({ description: 'What a patient told, in the patient’s words.' })
export class RecordNarrativeInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  episodeId: string;

  @Field(() => FollowUpWindowEnum, { nullable: true })
  window?: FollowUpWindow | null;

  @Field(() => String)
  @Length(1, 4000)
  text: string;
}

@ObjectType({ simpleResolvers: true, description: 'The narrative, or why it was not recorded.' })
export class RecordNarrativePayload {
  @Field(() => Narrative, { nullable: true })
  narrative: Narrative | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
