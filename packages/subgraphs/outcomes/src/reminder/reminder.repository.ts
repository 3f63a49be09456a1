import type { PageArguments } from '@surcease/kernel';
import { type Page, type Reader, type SortColumn, anyOf, readPage } from '@surcease/persistence';
import type { FollowUpWindow } from '../assessment/follow-up-window.js';

export const reminderChannels = ['EMAIL', 'SMS', 'NONE'] as const;
export type ReminderChannel = (typeof reminderChannels)[number];
export const reminderStates = ['WAITING', 'SENT', 'NOT_SENT', 'NEEDLESS', 'FAILED'] as const;
export type ReminderState = (typeof reminderStates)[number];
export type ReminderOccasion = 'OPENING' | 'MIDWAY';

/** A reminder of the outbox as the graph names its facts. */
export interface ReminderRow {
  id: string;
  clinicId: string;
  patientId: string;
  episodeId: string;
  window: FollowUpWindow;
  occasion: ReminderOccasion;
  channel: ReminderChannel;
  state: ReminderState;
  dueOn: string;
  attempts: number;
  nextAttemptAt: string | null;
  sentAt: string | null;
}

const select = `r.id, r.clinic_id as "clinicId", r.patient_id as "patientId", r.episode_id as "episodeId",
  r.follow_up_window as "window", r.occasion, r.channel, r.state, r.due_on as "dueOn", r.attempts,
  r.next_attempt_at as "nextAttemptAt", r.sent_at as "sentAt"`;
const from = 'outcomes.reminders r';
const sort: SortColumn[] = [
  { column: 'r.due_on', key: 'dueOn', type: 'date', descending: true },
  { column: 'r.id', key: 'id', type: 'text', descending: true },
];

export interface ReminderListing {
  clinicIds?: readonly string[] | null;
  states?: readonly ReminderState[] | null;
}

/** The newest first, over all clinics that the viewer sees. */
export function pageOfReminders(
  reader: Reader,
  { clinicIds, states }: ReminderListing,
  page: PageArguments,
): Promise<Page<ReminderRow>> {
  const conditions = [...anyOf('r.clinic_id', clinicIds, 'clinicIds'), ...anyOf('r.state', states, 'states')];
  return readPage<ReminderRow>(reader, { name: 'reminders', node: 'Reminder', select, from, sort, conditions }, page);
}

/** All reminders of these episodes, in the order of their days. */
export function remindersOfEpisodes(reader: Reader, episodeIds: readonly string[]): Promise<ReminderRow[]> {
  return reader.rows<ReminderRow>(
    `select ${select} from ${from} where r.episode_id = any ($1::text[]) order by r.due_on, r.id`,
    [episodeIds],
  );
}
