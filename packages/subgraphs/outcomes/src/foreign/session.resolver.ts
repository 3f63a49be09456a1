import { LoadedByKey, PageArgs, type SubgraphContext } from '@surcease/graphql-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { pageOfAssessments } from '../assessment/assessment.loader.js';
import { AssessmentConnection } from '../assessment/assessment.type.js';
import { Session } from './session.type.js';

@Resolver(() => Session)
export class SessionAssessmentsResolver {
  @LoadedByKey()
  @FieldResolver(() => AssessmentConnection, { nullable: true, description: 'What was answered there, oldest first.' })
  assessments(
    @Root() session: { id: string },
    @Args(() => PageArgs, { validate: false }) page: PageArgs,
    @Ctx() context: SubgraphContext,
  ) {
    return pageOfAssessments('session', session.id, null, page, context);
  }
}
