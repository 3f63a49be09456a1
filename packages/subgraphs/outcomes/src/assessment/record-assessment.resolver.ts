import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { OutcomesServices } from '../outcomes-services.js';
import { assessmentWithId } from './assessment.loader.js';
import { RecordAssessmentInput, RecordAssessmentPayload } from './record-assessment.type.js';
import { recordAssessment } from './use-cases/record-assessment.js';

@Resolver()
export class RecordAssessmentResolver {
  @Mutation(() => RecordAssessmentPayload, {
    description: 'Records and scores what a patient answered, or corrects it.',
  })
  async recordAssessment(
    @Arg('input', () => RecordAssessmentInput) { clientMutationId, ...input }: RecordAssessmentInput,
    @Ctx() context: SubgraphContext<OutcomesServices>,
  ) {
    try {
      return { assessment: await record(clientMutationId, input, context), userErrors: [], clientMutationId };
    } catch (error) {
      return { assessment: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }
}

async function record(
  clientMutationId: string,
  {
    sessionId = null,
    assessedAt = null,
    correctsId = null,
    correctionReason = null,
    ...rest
  }: Omit<RecordAssessmentInput, 'clientMutationId'>,
  context: SubgraphContext<OutcomesServices>,
) {
  const { services, writer } = context;
  const input = { ...rest, sessionId, assessedAt, correctsId, correctionReason };
  const key = { operation: 'recordAssessment', clientMutationId, input };
  const { assessmentId } = await services.unitOfWork.runOnce(writer, key, (transaction) =>
    recordAssessment(writer, transaction, input, services.clock.now()),
  );
  return assessmentWithId(assessmentId, context);
}
