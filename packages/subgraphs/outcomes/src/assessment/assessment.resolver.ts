import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Clinic } from '../foreign/clinic.type.js';
import { Episode } from '../foreign/episode.type.js';
import { Patient } from '../foreign/patient.type.js';
import { Session } from '../foreign/session.type.js';
import { assessmentWithId } from './assessment.loader.js';
import { type AssessmentRow, assessmentsByIds, pageOfAllAssessments } from './assessment.repository.js';
import { Assessment, AssessmentAnswers, AssessmentConnection, AssessmentsArgs } from './assessment.type.js';

@Resolver(() => Assessment)
export class AssessmentResolver {
  @Query(() => Assessment, {
    nullable: true,
    description: 'One assessment, or nothing where there is none to be seen.',
  })
  async assessment(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    const found = await assessmentsByIds(context.reader, [id]);
    context.audit.note('Assessment', found);
    return found[0];
  }

  @Query(() => AssessmentConnection, {
    nullable: true,
    description: 'Assessments of the clinics whose patients the viewer may see, the newest first.',
  })
  async assessments(
    @Args(() => AssessmentsArgs, { validate: false }) args: AssessmentsArgs,
    @Ctx() context: SubgraphContext,
  ) {
    const page = await pageOfAllAssessments(context.reader, args.filter ?? {}, args);
    context.audit.note('Assessment', page.nodes);
    return page;
  }

  @FieldResolver(() => AssessmentAnswers)
  answers(@Root() { answers }: AssessmentRow): AssessmentAnswers {
    const { answer, answers: items, recall = null, qualifier = null, coding = null, doses = [] } = answers;
    return { items: items ?? (answer === undefined ? [] : [answer]), recall, qualifier, coding, doses };
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'The assessment in whose place it stands.' })
  corrects(@Root() { correctsId }: AssessmentRow, @Ctx() context: SubgraphContext) {
    return correctsId === null ? null : assessmentWithId(correctsId, context);
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'What stands in its place; it counts no more.' })
  correctedBy(@Root() { correctedById }: AssessmentRow, @Ctx() context: SubgraphContext) {
    return correctedById === null ? null : assessmentWithId(correctedById, context);
  }

  @FieldResolver(() => Episode, { nullable: true })
  episode(@Root() assessment: AssessmentRow) {
    return { id: assessment.episodeId };
  }

  @FieldResolver(() => Patient, { nullable: true })
  patient(@Root() assessment: AssessmentRow) {
    return { id: assessment.patientId };
  }

  @FieldResolver(() => Session, { nullable: true, description: 'The session it belongs to; follow-ups have none.' })
  session(@Root() assessment: AssessmentRow) {
    return assessment.sessionId === null ? null : { id: assessment.sessionId };
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() assessment: AssessmentRow) {
    return { id: assessment.clinicId };
  }
}
