import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { assessmentWithId } from '../assessment/assessment.loader.js';
import { Assessment } from '../assessment/assessment.type.js';
import { Clinic } from '../foreign/clinic.type.js';
import { Episode } from '../foreign/episode.type.js';
import { Patient } from '../foreign/patient.type.js';
import type { OutcomesServices } from '../outcomes-services.js';
import { careClinicsOf } from './narrative.loader.js';
import { type NarrativeRow, narrativesByIds, pageOfNarratives } from './narrative.repository.js';
import {
  Narrative,
  NarrativeConnection,
  NarrativesArgs,
  RecordNarrativeInput,
  RecordNarrativePayload,
} from './narrative.type.js';
import { recordNarrative } from './use-cases/record-narrative.js';

@Resolver(() => Narrative)
export class NarrativeResolver {
  @Query(() => NarrativeConnection, { nullable: true, description: 'Patients’ own accounts, newest first.' })
  async narratives(
    @Args(() => NarrativesArgs, { validate: false }) args: NarrativesArgs,
    @Ctx() context: SubgraphContext,
  ) {
    const page = await pageOfNarratives(context.reader, careClinicsOf(context), args.filter ?? {}, args);
    context.audit.note('Narrative', page.nodes);
    return page;
  }

  @Mutation(() => RecordNarrativePayload, { description: 'Writes down what a patient told.' })
  async recordNarrative(
    @Arg('input', () => RecordNarrativeInput) { clientMutationId, window = null, ...input }: RecordNarrativeInput,
    @Ctx() context: SubgraphContext<OutcomesServices>,
  ) {
    try {
      const narrative = await record(clientMutationId, { ...input, window }, context);
      return { narrative, userErrors: [], clientMutationId };
    } catch (error) {
      return { narrative: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }

  @FieldResolver(() => Assessment, { nullable: true, description: 'The impression of change of the same window.' })
  impression(@Root() { impressionId }: NarrativeRow, @Ctx() context: SubgraphContext) {
    return impressionId === null ? null : assessmentWithId(impressionId, context);
  }

  @FieldResolver(() => Episode, { nullable: true })
  episode(@Root() { episodeId }: NarrativeRow) {
    return { id: episodeId };
  }

  @FieldResolver(() => Patient, { nullable: true })
  patient(@Root() { patientId }: NarrativeRow) {
    return { id: patientId };
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: NarrativeRow) {
    return { id: clinicId };
  }
}

async function record(
  clientMutationId: string,
  input: Parameters<typeof recordNarrative>[2],
  { services: { unitOfWork, clock }, writer, reader, audit }: SubgraphContext<OutcomesServices>,
) {
  const key = { operation: 'recordNarrative', clientMutationId, input };
  const { narrativeId } = await unitOfWork.runOnce(writer, key, (transaction) =>
    recordNarrative(writer, transaction, input, clock.now()),
  );
  const found = await narrativesByIds(reader, [narrativeId]);
  audit.note('Narrative', found);
  return found[0];
}
