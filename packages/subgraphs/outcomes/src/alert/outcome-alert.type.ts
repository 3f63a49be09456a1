import { DateTimeScalar, UserError } from '@surcease/graphql-kit';
import { Length } from 'class-validator';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Indicator as IndicatorDefinition, IndicatorId } from '../comparison/indicator.js';
import { Indicator, IndicatorIdEnum } from '../comparison/indicator.type.js';
import { type Verdict, VerdictEnum } from '../comparison/verdict.type.js';
import { Clinic } from '../foreign/clinic.type.js';

@ObjectType({ simpleResolvers: true, description: 'An indicator of a clinic that an account wants to be told about.' })
export class OutcomeWatch {
  @Field(() => ID)
  id: string;

  @Field(() => Clinic, { nullable: true, description: 'Null: every clinic.' })
  clinic: { id: string } | null;

  @Field(() => Indicator)
  indicator: IndicatorDefinition;

  @Field(() => DateTimeScalar)
  createdAt: string;
}

@ObjectType({ simpleResolvers: true, description: 'A clinic that left the range expected of it, as it was found.' })
export class OutcomeAlert {
  @Field(() => ID)
  id: string;

  @Field(() => Clinic, { nullable: true })
  clinic: { id: string };

  @Field(() => Indicator)
  indicator: IndicatorDefinition;

  @Field(() => VerdictEnum)
  verdict: Verdict;

  @Field(() => Int)
  n: number;

  @Field(() => Float, { nullable: true, description: 'In the unit of the indicator; null where withheld.' })
  value: number | null;

  @Field(() => String)
  sentence: string;

  @Field(() => DateTimeScalar)
  raisedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the clinic was back in its range.' })
  resolvedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  acknowledgedAt: string | null;
}

@InputType({ description: 'What to be told about.' })
export class WatchOutcomeInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID, { nullable: true, description: 'Null: every clinic.' })
  clinicId?: string | null;

  @Field(() => IndicatorIdEnum)
  indicator: IndicatorId;
}

@InputType({ description: 'One of one’s own watches or alerts.' })
export class OwnOutcomeRecordInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  id: string;
}

@ObjectType({ simpleResolvers: true, description: 'The watch, or why there is none.' })
export class OutcomeWatchPayload {
  @Field(() => OutcomeWatch, { nullable: true })
  watch: OutcomeWatch | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}

@ObjectType({ simpleResolvers: true, description: 'The alert, or why it was not acknowledged.' })
export class OutcomeAlertPayload {
  @Field(() => OutcomeAlert, { nullable: true })
  alert: OutcomeAlert | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
