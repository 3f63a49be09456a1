import { DateScalar, PageArgs, connectionOf } from '@surcease/graphql-kit';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FollowUpWindowEnum } from '../assessment/assessment.type.js';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';
import { type FollowUpStatus, followUpStatuses } from './follow-up-status.js';

export const FollowUpStatusEnum = Object.fromEntries(followUpStatuses.map((name) => [name, name])) as {
  [Name in FollowUpStatus]: Name;
};
registerEnumType(FollowUpStatusEnum, {
  name: 'FollowUpStatus',
  description:
    'SOON: opens within seven days. DUE: open, its target day not passed. OVERDUE: its target day passed, still open. MISSED: closed without an answer for pain.',
});

@ObjectType({ simpleResolvers: true, description: 'A span of days in which an episode is asked for its outcome.' })
export class FollowUp {
  @Field(() => ID, { description: 'Of the episode and the window together.' })
  id: string;

  @Field(() => FollowUpWindowEnum)
  window: FollowUpWindow;

  @Field(() => DateScalar)
  opensOn: string;

  @Field(() => DateScalar, { description: 'The day that an answer should be nearest to.' })
  targetOn: string;

  @Field(() => DateScalar, { description: 'The last day that counts.' })
  closesOn: string;
}

export const FollowUpConnection = connectionOf(() => FollowUp, 'FollowUp');

@InputType({ description: 'Which follow-ups a list holds.' })
export class FollowUpFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => [FollowUpWindowEnum], { nullable: true })
  windows?: FollowUpWindow[] | null;

  @Field(() => [FollowUpStatusEnum], { nullable: true, description: 'OVERDUE, DUE and SOON where left out.' })
  statuses?: FollowUpStatus[] | null;
}

@ArgsType()
export class FollowUpsDueArgs extends PageArgs {
  @Field(() => FollowUpFilter, { nullable: true })
  filter?: FollowUpFilter | null;
}

@InputType({ description: 'Which windows completeness is given for.' })
export class FollowUpCompletenessFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => [FollowUpWindowEnum], { nullable: true })
  windows?: FollowUpWindow[] | null;
}

@ObjectType({ simpleResolvers: true, description: 'Of a clinic’s windows that have closed, how many were answered.' })
export class FollowUpCompleteness {
  @Field(() => FollowUpWindowEnum)
  window: FollowUpWindow;

  @Field(() => Int, { description: 'Episodes whose window has closed by today.' })
  closed: number;

  @Field(() => Int, { description: 'Of those, episodes with an answer for pain in it.' })
  answered: number;
}
