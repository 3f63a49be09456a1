import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PatientsServices } from '../patients-services.js';
import { answerEpisodeMutation } from './answer-episode-mutation.js';
import {
  CloseEpisodeInput,
  EpisodeInput,
  EpisodePayload,
  ReferPatientInput,
  ScheduleAssessmentInput,
  TriageEpisodeInput,
} from './episode-mutations.type.js';
import { beginFollowUp } from './use-cases/begin-follow-up.js';
import { beginMaintenance } from './use-cases/begin-maintenance.js';
import { closeEpisode } from './use-cases/close-episode.js';
import { referPatient } from './use-cases/refer-patient.js';
import { scheduleAssessment } from './use-cases/schedule-assessment.js';
import { triageEpisode } from './use-cases/triage-episode.js';

type Context = SubgraphContext<PatientsServices>;
const unchecked = { validate: false } as const;

@Resolver()
export class EpisodeMutationsResolver {
  @Mutation(() => EpisodePayload, { description: 'Opens an episode; registers the patient where they are new.' })
  referPatient(@Arg('input', () => ReferPatientInput, unchecked) input: ReferPatientInput, @Ctx() context: Context) {
    return answerEpisodeMutation(context, 'referPatient', input, referPatient);
  }

  @Mutation(() => EpisodePayload, { description: 'Accepts a referral and says how soon the patient is to be seen.' })
  triageEpisode(@Arg('input', () => TriageEpisodeInput, unchecked) input: TriageEpisodeInput, @Ctx() context: Context) {
    return answerEpisodeMutation(context, 'triageEpisode', input, triageEpisode);
  }

  @Mutation(() => EpisodePayload, { description: 'Sets the appointment of the initial assessment, or moves it.' })
  scheduleAssessment(
    @Arg('input', () => ScheduleAssessmentInput, unchecked) input: ScheduleAssessmentInput,
    @Ctx() context: Context,
  ) {
    return answerEpisodeMutation(context, 'scheduleAssessment', input, scheduleAssessment);
  }

  @Mutation(() => EpisodePayload, { description: 'Begins, or goes back to, following a patient up.' })
  beginFollowUp(@Arg('input', () => EpisodeInput, unchecked) input: EpisodeInput, @Ctx() context: Context) {
    return answerEpisodeMutation(context, 'beginFollowUp', input, beginFollowUp);
  }

  @Mutation(() => EpisodePayload, { description: 'Begins boosters after a series.' })
  beginMaintenance(@Arg('input', () => EpisodeInput, unchecked) input: EpisodeInput, @Ctx() context: Context) {
    return answerEpisodeMutation(context, 'beginMaintenance', input, beginMaintenance);
  }

  @Mutation(() => EpisodePayload, { description: 'Ends a course of care.' })
  closeEpisode(@Arg('input', () => CloseEpisodeInput, unchecked) input: CloseEpisodeInput, @Ctx() context: Context) {
    return answerEpisodeMutation(context, 'closeEpisode', input, closeEpisode);
  }
}
