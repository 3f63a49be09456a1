import { LoadedByKey, PageArgs, type SubgraphContext } from '@surcease/graphql-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageOfAssessments } from '../assessment/assessment.loader.js';
import { AssessmentConnection, AssessmentsArgs } from '../assessment/assessment.type.js';
import { followUpsOf } from '../follow-up/follow-up.loader.js';
import { FollowUp } from '../follow-up/follow-up.type.js';
import { pageOfNarrativesOf } from '../narrative/narrative.loader.js';
import { NarrativeConnection } from '../narrative/narrative.type.js';
import { Patient } from './patient.type.js';

@Resolver(() => Patient)
export class PatientAssessmentsResolver {
  @LoadedByKey()
  @FieldResolver(() => AssessmentConnection, {
    nullable: true,
    description: 'What the patient answered, newest first.',
  })
  assessments(
    @Root() patient: { id: string },
    @Args(() => AssessmentsArgs, { validate: false }) { filter, ...page }: AssessmentsArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return pageOfAssessments('patient', patient.id, filter ?? null, page, context);
  }

  @FieldResolver(() => [FollowUp], { nullable: true, description: 'The windows of all episodes, by episode and day.' })
  followUps(@Root() { id }: { id: string }, @Ctx() context: SubgraphContext) {
    return followUpsOf('patient', id, context);
  }

  @FieldResolver(() => NarrativeConnection, { nullable: true, description: 'The patient’s own account, newest first.' })
  narratives(
    @Root() { id }: { id: string },
    @Args(() => PageArgs, { validate: false }) page: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return pageOfNarrativesOf('patient', id, page, context);
  }
}
