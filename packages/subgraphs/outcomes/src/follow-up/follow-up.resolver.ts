import type { SubgraphContext } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Assessment, InstrumentCodeEnum } from '../assessment/assessment.type.js';
import { assessmentWithId } from '../assessment/assessment.loader.js';
import { Clinic } from '../foreign/clinic.type.js';
import { Episode } from '../foreign/episode.type.js';
import { Patient } from '../foreign/patient.type.js';
import type { OutcomesServices } from '../outcomes-services.js';
import { linksOfFollowUp } from '../questionnaire-link/questionnaire-link.loader.js';
import { QuestionnaireLink } from '../questionnaire-link/questionnaire-link.type.js';
import { remindersOfFollowUp } from '../reminder/reminder.loader.js';
import { Reminder } from '../reminder/reminder.type.js';
import { localDay } from './calendar-day.js';
import { PRIMARY_INSTRUMENT, expectedInstruments } from './expected-instruments.js';
import { noteFollowUps } from './follow-up.loader.js';
import { type FollowUpRow, followUpCompletenessOf, pageOfFollowUps } from './follow-up.repository.js';
import {
  FollowUp,
  FollowUpCompleteness,
  FollowUpCompletenessFilter,
  FollowUpConnection,
  FollowUpStatusEnum,
  FollowUpsDueArgs,
} from './follow-up.type.js';
import { followUpStatus } from './follow-up-status.js';

@Resolver(() => FollowUp)
export class FollowUpResolver {
  @Query(() => FollowUpConnection, { nullable: true, description: 'Follow-ups by the day they are due.' })
  async followUpsDue(
    @Args(() => FollowUpsDueArgs, { validate: false }) args: FollowUpsDueArgs,
    @Ctx() context: SubgraphContext<OutcomesServices>,
  ) {
    const page = await pageOfFollowUps(context.reader, args.filter ?? {}, context.services.clock.now(), args);
    noteFollowUps(page.nodes, context);
    return page;
  }

  @Query(() => [FollowUpCompleteness], {
    nullable: true,
    description: 'By clinic and window, for the clinics whose patients the viewer may see.',
  })
  followUpCompleteness(
    @Arg('filter', () => FollowUpCompletenessFilter, { nullable: true }) filter: FollowUpCompletenessFilter | null,
    @Ctx() { reader, services }: SubgraphContext<OutcomesServices>,
  ) {
    return followUpCompletenessOf(reader, filter ?? {}, services.clock.now());
  }

  @FieldResolver(() => FollowUpStatusEnum)
  status(@Root() row: FollowUpRow, @Ctx() { services }: SubgraphContext<OutcomesServices>) {
    const isAnswered = row.answered.some(({ instrument }) => instrument === PRIMARY_INSTRUMENT);
    return followUpStatus(row, localDay(services.clock.now(), row.timeZone), isAnswered);
  }

  @FieldResolver(() => [Assessment], { description: 'What serves the window, one for each instrument.' })
  async assessments(@Root() { answered }: FollowUpRow, @Ctx() context: SubgraphContext) {
    const found = await Promise.all(answered.map(({ id }) => assessmentWithId(id, context)));
    return found.filter((row) => row !== null);
  }

  @FieldResolver(() => [InstrumentCodeEnum], { description: 'What the patient is asked for and has not answered yet.' })
  missingInstruments(@Root() { window, answered }: FollowUpRow) {
    return expectedInstruments[window].filter((code) => !answered.some(({ instrument }) => instrument === code));
  }

  @FieldResolver(() => [QuestionnaireLink], { description: 'One-time links made for it, newest first.' })
  links(@Root() { episodeId, window }: FollowUpRow, @Ctx() context: SubgraphContext) {
    return linksOfFollowUp(episodeId, window, context);
  }

  @FieldResolver(() => [Reminder])
  reminders(@Root() { episodeId, window }: FollowUpRow, @Ctx() context: SubgraphContext) {
    return remindersOfFollowUp(episodeId, window, context);
  }

  @FieldResolver(() => Episode, { nullable: true })
  episode(@Root() { episodeId }: FollowUpRow) {
    return { id: episodeId };
  }

  @FieldResolver(() => Patient, { nullable: true })
  patient(@Root() { patientId }: FollowUpRow) {
    return { id: patientId };
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: FollowUpRow) {
    return { id: clinicId };
  }
}

@Resolver(() => FollowUpCompleteness)
export class FollowUpCompletenessResolver {
  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: { clinicId: string }) {
    return { id: clinicId };
  }
}
