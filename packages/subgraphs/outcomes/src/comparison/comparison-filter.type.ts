import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { type DiagnosisGroup, diagnosisGroups } from './comparison-filter.js';
import { type Adjust, adjustments } from './comparison-question.js';

export const DiagnosisGroupEnum = Object.fromEntries(diagnosisGroups.map((name) => [name, name])) as {
  [Name in DiagnosisGroup]: Name;
};
registerEnumType(DiagnosisGroupEnum, {
  name: 'DiagnosisGroup',
  description: 'Groups of chronic pain that are treated and compared alike.',
});

export const AdjustEnum = Object.fromEntries(adjustments.map((name) => [name, name])) as { [Name in Adjust]: Name };
registerEnumType(AdjustEnum, {
  name: 'ComparisonAdjustment',
  description: 'CASE_MIX: each clinic against what the network would have reached with its patients.',
});

@InputType({ description: 'Which episodes are compared; what is not given does not narrow.' })
export class ComparisonFilterInput {
  @Field(() => [DiagnosisGroupEnum], { nullable: true })
  diagnosisGroups?: DiagnosisGroup[] | null;

  @Field(() => [ID], { nullable: true })
  protocolVersionIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The first month in which series ended, YYYY-MM. Whole months, so that no day can be subtracted.',
  })
  fromMonth?: string | null;

  @Field(() => String, { nullable: true, description: 'The last month in which series ended, YYYY-MM.' })
  toMonth?: string | null;
}
