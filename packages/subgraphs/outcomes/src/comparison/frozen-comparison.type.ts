import { DateTimeScalar, UserError } from '@surcease/graphql-kit';
import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ClinicComparison } from './clinic-comparison.type.js';
import { AdjustEnum, ComparisonFilterInput, DiagnosisGroupEnum, VolumeBandEnum } from './comparison-filter.type.js';
import type { Adjust } from './comparison-question.js';
import type { IndicatorId } from './indicator.js';
import { IndicatorIdEnum } from './indicator.type.js';

@ObjectType({ simpleResolvers: true, description: 'Which episodes a comparison holds; null does not narrow.' })
export class ComparisonScope {
  @Field(() => [DiagnosisGroupEnum], { nullable: true })
  diagnosisGroups: string[] | null;

  @Field(() => [ID], { nullable: true })
  protocolVersionIds: string[] | null;

  @Field(() => String, { nullable: true })
  fromMonth: string | null;

  @Field(() => String, { nullable: true })
  toMonth: string | null;

  @Field(() => [String], { nullable: true })
  regions?: string[] | null;

  @Field(() => [VolumeBandEnum], { nullable: true })
  volumeBands?: string[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'A comparison as it was answered once; it never changes.' })
export class FrozenComparison {
  @Field(() => ID, { description: 'Gives the same numbers later: frozenComparison(token).' })
  token: string;

  @Field(() => DateTimeScalar)
  createdAt: string;

  @Field(() => AdjustEnum)
  adjust: Adjust;

  @Field(() => ComparisonScope)
  filter: ComparisonScope;

  @Field(() => ClinicComparison)
  comparison: ClinicComparison;
}

@InputType({ description: 'The comparison to keep as it is now.' })
export class FreezeComparisonInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => IndicatorIdEnum)
  indicator: IndicatorId;

  @Field(() => AdjustEnum, { defaultValue: 'NONE' })
  adjust: Adjust;

  @Field(() => ComparisonFilterInput, { nullable: true })
  filter?: ComparisonFilterInput | null;
}

@ObjectType({ simpleResolvers: true, description: 'The report that was frozen, or why none was.' })
export class FreezeComparisonPayload {
  @Field(() => FrozenComparison, { nullable: true })
  report: FrozenComparison | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
