import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Assessment } from '../assessment/assessment.type.js';
import { assessmentWithId } from '../assessment/assessment.loader.js';
import { Clinic } from '../foreign/clinic.type.js';
import { Episode } from '../foreign/episode.type.js';
import { Patient } from '../foreign/patient.type.js';
import type { OutcomesServices } from '../outcomes-services.js';
import { type SafetyTaskRow, pageOfSafetyTasks, safetyTasksByIds } from './safety-task.repository.js';
import {
  CompleteSafetyTaskInput,
  CompleteSafetyTaskPayload,
  SafetyTask,
  SafetyTaskConnection,
  SafetyTasksArgs,
} from './safety-task.type.js';
import { completeSafetyTask } from './use-cases/complete-safety-task.js';

@Resolver(() => SafetyTask)
export class SafetyTaskResolver {
  @Query(() => SafetyTaskConnection, { nullable: true, description: 'Safety tasks, those due longest first.' })
  async safetyTasks(
    @Args(() => SafetyTasksArgs, { validate: false }) args: SafetyTasksArgs,
    @Ctx() context: SubgraphContext,
  ) {
    const page = await pageOfSafetyTasks(context.reader, args.filter ?? {}, args);
    context.audit.note('SafetyTask', page.nodes);
    return page;
  }

  @Mutation(() => CompleteSafetyTaskPayload, { description: 'Says that a clinician has looked at it.' })
  async completeSafetyTask(
    @Arg('input', () => CompleteSafetyTaskInput) { clientMutationId, ...input }: CompleteSafetyTaskInput,
    @Ctx() context: SubgraphContext<OutcomesServices>,
  ) {
    try {
      return { safetyTask: await complete(clientMutationId, input, context), userErrors: [], clientMutationId };
    } catch (error) {
      return { safetyTask: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'What was answered.' })
  async assessment(@Root() { assessmentId }: SafetyTaskRow, @Ctx() context: SubgraphContext) {
    return assessmentWithId(assessmentId, context);
  }

  @FieldResolver(() => Episode, { nullable: true })
  episode(@Root() { episodeId }: SafetyTaskRow) {
    return { id: episodeId };
  }

  @FieldResolver(() => Patient, { nullable: true })
  patient(@Root() { patientId }: SafetyTaskRow) {
    return { id: patientId };
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: SafetyTaskRow) {
    return { id: clinicId };
  }
}

async function complete(
  clientMutationId: string,
  input: Omit<CompleteSafetyTaskInput, 'clientMutationId'>,
  { services: { unitOfWork, clock }, writer, reader, audit }: SubgraphContext<OutcomesServices>,
) {
  const key = { operation: 'completeSafetyTask', clientMutationId, input };
  const { taskId } = await unitOfWork.runOnce(writer, key, (transaction) =>
    completeSafetyTask(writer, transaction, input, clock.now()),
  );
  const found = await safetyTasksByIds(reader, [taskId]);
  audit.note('SafetyTask', found);
  return found[0];
}
