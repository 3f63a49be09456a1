import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { type DiagnosisGroup, type VolumeBand, diagnosisGroups, volumeBands } from './comparison-filter.js';
import { adjustments } from './comparison-question.js';
import { enumOf } from './enum-of.js';

export const DiagnosisGroupEnum = enumOf(diagnosisGroups);
registerEnumType(DiagnosisGroupEnum, {
  name: 'DiagnosisGroup',
  description: 'Groups of chronic pain that are treated and compared alike.',
});

export const AdjustEnum = enumOf(adjustments);
registerEnumType(AdjustEnum, {
  name: 'ComparisonAdjustment',
  description: 'CASE_MIX: each clinic against what the network would have reached with its patients.',
});

export const VolumeBandEnum = enumOf(volumeBands);
registerEnumType(VolumeBandEnum, {
  name: 'VolumeBand',
  description: 'Episodes of a clinic, all told. SMALL: fewer than 100. MEDIUM: 100 to 199. LARGE: 200 and more.',
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

  @Field(() => [String], {
    nullable: true,
    description: 'Peers: only clinics of these regions are compared, with each other.',
  })
  regions?: string[] | null;

  @Field(() => [VolumeBandEnum], { nullable: true, description: 'Peers: only clinics of these sizes.' })
  volumeBands?: VolumeBand[] | null;
}
