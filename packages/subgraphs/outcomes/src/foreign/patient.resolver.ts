import type { SubgraphContext } from '@surcease/graphql-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageOfAssessments } from '../assessment/assessment.loader.js';
import { AssessmentConnection, AssessmentsArgs } from '../assessment/assessment.type.js';
import { Patient } from './patient.type.js';

@Resolver(() => Patient)
export class PatientAssessmentsResolver {
  @FieldResolver(() => AssessmentConnection, {
    nullable: true,
    description: 'What the patient answered, newest first.',
  })
  assessments(
    @Root() patient: { id: string },
    @Args(() => AssessmentsArgs, { validate: false }) { filter, ...page }: AssessmentsArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return pageOfAssessments('patient', patient.id, filter ?? {}, page, context);
  }
}
