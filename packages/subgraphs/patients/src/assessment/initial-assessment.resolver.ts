import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { answerEpisodeMutation } from '../episode/answer-episode-mutation.js';
import { EpisodePayload } from '../episode/episode-mutations.type.js';
import { Episode } from '../episode/episode.type.js';
import type { PatientsServices } from '../patients-services.js';
import { bodyMassIndex } from './facts-of-assessment.js';
import { assessmentsOfEpisodes } from './initial-assessment.repository.js';
import { InitialAssessment, RecordInitialAssessmentInput } from './initial-assessment.type.js';
import { recordInitialAssessment } from './use-cases/record-initial-assessment.js';

@Resolver(() => Episode)
export class EpisodeAssessmentResolver {
  @FieldResolver(() => InitialAssessment, { nullable: true, description: 'The latest.' })
  async assessment(@Root() episode: { id: string }, @Ctx() context: SubgraphContext) {
    const [latest] = await assessmentsOf(episode, context);
    return latest ?? null;
  }

  @FieldResolver(() => [InitialAssessment], { description: 'The latest first; a correction is another assessment.' })
  assessments(@Root() episode: { id: string }, @Ctx() context: SubgraphContext) {
    return assessmentsOf(episode, context);
  }

  @Mutation(() => EpisodePayload, { description: 'Records what was found; the rules then ask for a new decision.' })
  recordInitialAssessment(
    @Arg('input', () => RecordInitialAssessmentInput, { validate: false }) input: RecordInitialAssessmentInput,
    @Ctx() context: SubgraphContext<PatientsServices>,
  ) {
    return answerEpisodeMutation(context, 'recordInitialAssessment', input, recordInitialAssessment);
  }
}

function assessmentsOf({ id }: { id: string }, context: SubgraphContext) {
  return context.load('assessmentsOfEpisode', id, async (ids) => {
    const found = await assessmentsOfEpisodes(context.reader, ids);
    return found.map((rows) => rows.map((row) => ({ ...row, bodyMassIndex: round(bodyMassIndex(row)) })));
  });
}

const round = (value: number) => Math.round(value * 10) / 10;
