import { DateTimeScalar, UserError } from '@surcease/graphql-kit';
import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  type AdverseEventAction,
  type AdverseEventCode,
  type AdverseEventOutcome,
  type Causality,
  type SeriousnessCriterion,
  adverseEventActions,
  adverseEventCodes,
  adverseEventOutcomes,
  causalities,
  seriousnessCriteria,
} from './adverse-event-catalogue.js';

const namesOf = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };

export const AdverseEventCodeEnum = namesOf(adverseEventCodes);
registerEnumType(AdverseEventCodeEnum, { name: 'AdverseEventCode', description: 'The network’s catalogue of harm.' });
export const SeriousnessCriterionEnum = namesOf(seriousnessCriteria);
registerEnumType(SeriousnessCriterionEnum, {
  name: 'SeriousnessCriterion',
  description: 'What makes an adverse event serious, ICH E2A.',
});
export const CausalityEnum = namesOf(causalities);
registerEnumType(CausalityEnum, {
  name: 'Causality',
  description: 'How likely the infusion is the cause, by the WHO-UMC system.',
});
export const AdverseEventActionEnum = namesOf(adverseEventActions);
registerEnumType(AdverseEventActionEnum, { name: 'AdverseEventAction', description: 'What was done about it.' });
export const AdverseEventOutcomeEnum = namesOf(adverseEventOutcomes);
registerEnumType(AdverseEventOutcomeEnum, { name: 'AdverseEventOutcome', description: 'How it ended.' });

@ObjectType({ simpleResolvers: true, description: 'Harm that came with a session, whatever its cause.' })
export class AdverseEvent {
  @Field(() => ID)
  id: string;

  @Field(() => AdverseEventCodeEnum)
  code: AdverseEventCode;

  @Field(() => Int, { description: 'CTCAE version 5 grade, 1 to 5.' })
  grade: number;

  @Field(() => Boolean, { description: 'Serious by ICH E2A.' })
  isSerious: boolean;

  @Field(() => [SeriousnessCriterionEnum], { description: 'What makes it serious; kept since it is asked for.' })
  seriousness: SeriousnessCriterion[];

  @Field(() => CausalityEnum, { nullable: true })
  causality: Causality | null;

  @Field(() => AdverseEventActionEnum, { nullable: true })
  action: AdverseEventAction | null;

  @Field(() => String, { nullable: true, description: 'Not told in live events.' })
  note: string | null;

  @Field(() => DateTimeScalar, { description: 'When it began.' })
  occurredAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was written down.' })
  recordedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was written down more than 5 minutes later.' })
  lateReason: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  resolvedAt: string | null;

  @Field(() => AdverseEventOutcomeEnum, { nullable: true })
  outcome: AdverseEventOutcome | null;
}

@InputType({ description: 'Harm in a session that goes on.' })
export class RecordAdverseEventInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  sessionId: string;

  @Field(() => AdverseEventCodeEnum)
  code: AdverseEventCode;

  @Field(() => Int, { description: 'CTCAE version 5 grade, 1 to 5.' })
  grade: number;

  @Field(() => [SeriousnessCriterionEnum], { nullable: true, description: 'What makes it serious, if anything.' })
  @IsOptional()
  @ArrayMaxSize(5)
  seriousness?: SeriousnessCriterion[] | null;

  @Field(() => CausalityEnum, { nullable: true })
  causality?: Causality | null;

  @Field(() => AdverseEventActionEnum, { nullable: true })
  action?: AdverseEventAction | null;

  @Field(() => String, { nullable: true, description: 'Needed for OTHER.' })
  @MaxLength(2000)
  note?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began; now where left out.' })
  occurredAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Needed where it is written down more than 5 minutes later.' })
  @MaxLength(500)
  lateReason?: string | null;
}

@InputType({ description: 'How an adverse event ended.' })
export class ResolveAdverseEventInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  adverseEventId: string;

  @Field(() => AdverseEventOutcomeEnum)
  outcome: AdverseEventOutcome;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Now where left out.' })
  resolvedAt?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The adverse event as it is written, or why it was refused.' })
export class AdverseEventPayload {
  @Field(() => AdverseEvent, { nullable: true })
  adverseEvent: AdverseEvent | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
