import { type Action, mayAt } from '@surcease/authz';
import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Clinic } from '../foreign/clinic.type.js';
import { Patient } from '../patient/patient.type.js';
import { patientsByIds } from '../patient/patient.repository.js';
import { notePatients } from '../patient/note-patients.js';
import { type EpisodeTransition, transitionsFrom } from './episode.machine.js';
import { type EpisodeRow, episodesByIds, historyOfEpisodes, pageOfEpisodes } from './episode.repository.js';
import {
  Episode,
  EpisodeConnection,
  EpisodeMove,
  EpisodeTransitionEnum,
  EpisodesArgs,
  Referral,
  Triage,
  WaitingTimes,
} from './episode.type.js';
import { noteEpisodes } from './note-episodes.js';
import { waitingTimesOf } from './waiting-times.js';

@Resolver(() => Episode)
export class EpisodeResolver {
  @Query(() => Episode, { nullable: true, description: 'One episode, or nothing where there is none to be seen.' })
  async episode(@Arg('id', () => ID) id: string, @Ctx() context: SubgraphContext) {
    const [episode] = noteEpisodes(context, await episodesByIds(context.reader, [id]));
    return episode;
  }

  @Query(() => EpisodeConnection, {
    nullable: true,
    description: 'Courses of care at the clinics whose patients the viewer may see.',
  })
  async episodes(@Args(() => EpisodesArgs, { validate: false }) args: EpisodesArgs, @Ctx() context: SubgraphContext) {
    const page = await pageOfEpisodes(context.reader, { ...args.filter, sort: args.sort }, args);
    noteEpisodes(context, page.nodes);
    return page;
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() episode: EpisodeRow) {
    return { id: episode.clinicId };
  }

  @FieldResolver(() => Patient, { nullable: true })
  patient(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return context.load('patientOfEpisode', episode.patientId, async (ids) =>
      notePatients(context, await patientsByIds(context.reader, ids)),
    );
  }

  @FieldResolver(() => Referral)
  referral(@Root() { referralSource, referralReceivedAt, referredBy, referralReason }: EpisodeRow) {
    return { source: referralSource, receivedAt: referralReceivedAt, referredBy, reason: referralReason };
  }

  @FieldResolver(() => Triage, { nullable: true })
  triage(@Root() { triagePriority, triagedAt }: EpisodeRow) {
    return triagePriority === null || triagedAt === null ? null : { priority: triagePriority, triagedAt };
  }

  @FieldResolver(() => WaitingTimes)
  waitingTimes(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return waitingTimesOf(episode, context.services.clock.now());
  }

  @FieldResolver(() => [EpisodeMove], { description: 'Every move, in order.' })
  history(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return context.load('historyOfEpisode', episode.id, (ids) => historyOfEpisodes(context.reader, ids));
  }

  @FieldResolver(() => [EpisodeTransitionEnum], { description: 'What can follow the present state.' })
  allowedTransitions(@Root() episode: EpisodeRow) {
    return transitionsFrom(episode.state);
  }

  @FieldResolver(() => Boolean)
  viewerCanTriage(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return can(context, episode, 'episode:triage', 'TRIAGE');
  }

  @FieldResolver(() => Boolean)
  viewerCanScheduleAssessment(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return can(context, episode, 'episode:schedule-assessment', 'SCHEDULE_ASSESSMENT');
  }

  @FieldResolver(() => Boolean, { description: 'Also once consent was given: facts may change under treatment.' })
  viewerCanRecordAssessment(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    const early = ['REFERRED', 'TRIAGED', 'CLOSED'].includes(episode.state);
    return !early && can(context, episode, 'episode:assess');
  }

  @FieldResolver(() => Boolean)
  viewerCanDecideEligibility(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return can(context, episode, 'eligibility:decide', 'DECIDE_ELIGIBILITY');
  }

  @FieldResolver(() => Boolean)
  viewerCanOverrideEligibility(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return can(context, episode, 'eligibility:override');
  }

  @FieldResolver(() => Boolean)
  viewerCanResolveConditions(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return can(context, episode, 'eligibility:resolve-condition');
  }

  @FieldResolver(() => Boolean)
  viewerCanGiveConsent(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return can(context, episode, 'consent:record');
  }

  @FieldResolver(() => Boolean, { deprecationReason: 'Each consent tells it: viewerCanWithdraw.' })
  viewerCanWithdrawConsent(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return can(context, episode, 'consent:withdraw');
  }

  @FieldResolver(() => Boolean)
  viewerCanRecordCoverage(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return can(context, episode, 'coverage:record');
  }

  @FieldResolver(() => Boolean)
  viewerCanRecordMedications(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return can(context, episode, 'medication:record');
  }

  @FieldResolver(() => Boolean)
  viewerCanBeginFollowUp(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return can(context, episode, 'episode:begin-follow-up', 'BEGIN_FOLLOW_UP');
  }

  @FieldResolver(() => Boolean)
  viewerCanBeginMaintenance(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return can(context, episode, 'episode:begin-maintenance', 'BEGIN_MAINTENANCE');
  }

  @FieldResolver(() => Boolean)
  viewerCanClose(@Root() episode: EpisodeRow, @Ctx() context: SubgraphContext) {
    return can(context, episode, 'episode:close', 'CLOSE');
  }
}

/** Whether both the roles and the state allow it; what facts must hold besides, the mutation says. */
function can(
  { viewer }: SubgraphContext,
  { state, clinicId }: EpisodeRow,
  action: Action,
  transition?: EpisodeTransition,
): boolean {
  const allowed = transition === undefined ? state !== 'CLOSED' : transitionsFrom(state).includes(transition);
  return allowed && mayAt(viewer, action, clinicId).allowed;
}
