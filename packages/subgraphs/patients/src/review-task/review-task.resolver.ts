import type { SubgraphContext } from '@surcease/graphql-kit';
import { mayAt } from '@surcease/authz';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { runMutation } from '../episode/answer-episode-mutation.js';
import { episodesByIds } from '../episode/episode.repository.js';
import { Episode } from '../episode/episode.type.js';
import { noteEpisodes } from '../episode/note-episodes.js';
import type { PatientsServices } from '../patients-services.js';
import { type ReviewTaskRow, pageOfReviewTasks, reviewTasksByIds } from './review-task.repository.js';
import {
  CompleteReviewTaskInput,
  ReviewTask,
  ReviewTaskConnection,
  ReviewTaskPayload,
  ReviewTasksArgs,
} from './review-task.type.js';
import { completeReviewTask } from './use-cases/complete-review-task.js';

@Resolver(() => ReviewTask)
export class ReviewTaskResolver {
  @Query(() => ReviewTaskConnection, {
    nullable: true,
    description: 'What clinicians must look at, the first due first.',
  })
  async reviewTasks(
    @Args(() => ReviewTasksArgs, { validate: false }) args: ReviewTasksArgs,
    @Ctx() context: SubgraphContext,
  ) {
    const page = await pageOfReviewTasks(context.reader, { ...args.filter }, args);
    context.audit.note('ReviewTask', page.nodes);
    return page;
  }

  @FieldResolver(() => Episode, { nullable: true })
  episode(@Root() task: ReviewTaskRow, @Ctx() context: SubgraphContext) {
    return context.load('episodeOfTask', task.episodeId, async (ids) =>
      noteEpisodes(context, await episodesByIds(context.reader, ids)),
    );
  }

  @FieldResolver(() => Boolean)
  viewerCanComplete(@Root() task: ReviewTaskRow, @Ctx() context: SubgraphContext) {
    return task.completedAt === null && mayAt(context.viewer, 'review-task:complete', task.clinicId).allowed;
  }

  @Mutation(() => ReviewTaskPayload, { description: 'Notes that a clinician has looked, and what they found.' })
  async completeReviewTask(
    @Arg('input', () => CompleteReviewTaskInput, { validate: false }) input: CompleteReviewTaskInput,
    @Ctx() context: SubgraphContext<PatientsServices>,
  ) {
    const { result, ...payload } = await runMutation(context, 'completeReviewTask', input, completeReviewTask);
    const found = result ? await reviewTasksByIds(context.reader, [result.reviewTaskId]) : [];
    context.audit.note('ReviewTask', found);
    return { reviewTask: found[0] ?? null, ...payload };
  }
}
