import { DateScalar, DateTimeScalar, PageArgs, UserError, connectionOf } from '@surcease/graphql-kit';
import { Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FollowUpWindowEnum } from '../assessment/assessment.type.js';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';
import {
  type ReminderChannel,
  type ReminderOccasion,
  type ReminderState,
  reminderChannels,
  reminderStates,
} from './reminder.repository.js';

export const ReminderChannelEnum = Object.fromEntries(reminderChannels.map((name) => [name, name])) as {
  [Name in ReminderChannel]: Name;
};
registerEnumType(ReminderChannelEnum, {
  name: 'ReminderChannel',
  description: 'How a patient is reminded; NONE: by staff, or not at all.',
});

export const ReminderStateEnum = Object.fromEntries(reminderStates.map((name) => [name, name])) as {
  [Name in ReminderState]: Name;
};
registerEnumType(ReminderStateEnum, {
  name: 'ReminderState',
  description:
    'WAITING: to be sent, or tried again. NOT_SENT: nothing sends it, so staff may want to call. NEEDLESS: answered or closed meanwhile. FAILED: given up after eight attempts.',
});

export const ReminderOccasionEnum = { OPENING: 'OPENING', MIDWAY: 'MIDWAY' } as const;
registerEnumType(ReminderOccasionEnum, {
  name: 'ReminderOccasion',
  description: 'When a window opens, and halfway through it where it has no answer yet.',
});

@ObjectType({ simpleResolvers: true, description: 'A reminder to a patient; its text names nobody and no illness.' })
export class Reminder {
  @Field(() => ID)
  id: string;

  @Field(() => FollowUpWindowEnum)
  window: FollowUpWindow;

  @Field(() => ReminderOccasionEnum)
  occasion: ReminderOccasion;

  @Field(() => ReminderChannelEnum)
  channel: ReminderChannel;

  @Field(() => ReminderStateEnum)
  state: ReminderState;

  @Field(() => DateScalar)
  dueOn: string;

  @Field(() => Int)
  attempts: number;

  @Field(() => DateTimeScalar, { nullable: true })
  nextAttemptAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  sentAt: string | null;
}

export const ReminderConnection = connectionOf(() => Reminder, 'Reminder');

@InputType({ description: 'Which reminders a list holds.' })
export class ReminderFilter {
  @Field(() => [ID], { nullable: true })
  clinicIds?: string[] | null;

  @Field(() => [ReminderStateEnum], { nullable: true })
  states?: ReminderState[] | null;
}

@ArgsType()
export class RemindersArgs extends PageArgs {
  @Field(() => ReminderFilter, { nullable: true })
  filter?: ReminderFilter | null;
}

@InputType({ description: 'How a patient wants to be reminded.' })
export class ChooseReminderChannelInput {
  @Field(() => String, { description: 'Idempotency key: the same key within a day gets the same answer.' })
  @Length(1, 100)
  clientMutationId: string;

  @Field(() => ID)
  episodeId: string;

  @Field(() => ReminderChannelEnum)
  channel: ReminderChannel;
}

@ObjectType({ simpleResolvers: true, description: 'What was chosen, or why it was not.' })
export class ChooseReminderChannelPayload {
  @Field(() => ReminderChannelEnum, { nullable: true })
  channel: ReminderChannel | null;

  @Field(() => [UserError])
  userErrors: UserError[];

  @Field(() => String)
  clientMutationId: string;
}
