import { type SubgraphContext, userErrorFrom } from '@surcease/graphql-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Clinic } from '../foreign/clinic.type.js';
import { Episode } from '../foreign/episode.type.js';
import { Patient } from '../foreign/patient.type.js';
import type { OutcomesServices } from '../outcomes-services.js';
import { type ReminderRow, pageOfReminders } from './reminder.repository.js';
import {
  ChooseReminderChannelInput,
  ChooseReminderChannelPayload,
  Reminder,
  ReminderConnection,
  RemindersArgs,
} from './reminder.type.js';
import { chooseReminderChannel } from './use-cases/choose-reminder-channel.js';

@Resolver(() => Reminder)
export class ReminderResolver {
  @Query(() => ReminderConnection, { nullable: true, description: 'Reminders, those of the latest day first.' })
  async reminders(
    @Args(() => RemindersArgs, { validate: false }) args: RemindersArgs,
    @Ctx() context: SubgraphContext,
  ) {
    const page = await pageOfReminders(context.reader, args.filter ?? {}, args);
    context.audit.note('Reminder', page.nodes);
    return page;
  }

  @Mutation(() => ChooseReminderChannelPayload, { description: 'Says how a patient wants to be reminded.' })
  async chooseReminderChannel(
    @Arg('input', () => ChooseReminderChannelInput) { clientMutationId, ...input }: ChooseReminderChannelInput,
    @Ctx() { services: { unitOfWork, clock }, writer }: SubgraphContext<OutcomesServices>,
  ) {
    const key = { operation: 'chooseReminderChannel', clientMutationId, input };
    try {
      const { channel } = await unitOfWork.runOnce(writer, key, (transaction) =>
        chooseReminderChannel(writer, transaction, input, clock.now()),
      );
      return { channel, userErrors: [], clientMutationId };
    } catch (error) {
      return { channel: null, userErrors: [userErrorFrom(error)], clientMutationId };
    }
  }

  @FieldResolver(() => Episode, { nullable: true })
  episode(@Root() { episodeId }: ReminderRow) {
    return { id: episodeId };
  }

  @FieldResolver(() => Patient, { nullable: true })
  patient(@Root() { patientId }: ReminderRow) {
    return { id: patientId };
  }

  @FieldResolver(() => Clinic, { nullable: true })
  clinic(@Root() { clinicId }: ReminderRow) {
    return { id: clinicId };
  }
}
