import { NotFoundError } from '@surcease/kernel';
import type { Transaction, WriteContext } from '@surcease/persistence';
import { holdEpisode } from '../../follow-up/episode.repository.js';
import { assertMayManageLinks } from '../../questionnaire-link/link.policy.js';
import type { ReminderChannel } from '../reminder.repository.js';

export interface ChooseReminderChannel {
  episodeId: string;
  channel: ReminderChannel;
}

/** Keeps how a patient wants to be reminded, also of what waits already. */
export async function chooseReminderChannel(
  { viewer }: WriteContext,
  transaction: Transaction,
  { episodeId, channel }: ChooseReminderChannel,
  at: Date,
): Promise<ChooseReminderChannel> {
  const path = ['input', 'episodeId'];
  const episode = await holdEpisode(transaction, episodeId);
  if (!episode) throw new NotFoundError('The episode', path);
  const { clinicId, patientId } = episode;
  assertMayManageLinks(viewer, clinicId, 'The episode', path);
  const { em, wrote } = transaction;
  await em.execute(
    `insert into outcomes.reminder_channels (patient_id, clinic_id, channel, chosen_at, chosen_by) values (?, ?, ?, ?, ?)
     on conflict (patient_id) do update set channel = excluded.channel, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by`,
    [patientId, clinicId, channel, at.toISOString(), viewer.accountId],
  );
  await em.execute(
    `update outcomes.reminders set channel = ?, state = case when ? = 'NONE' then 'NOT_SENT' else state end
     where patient_id = ? and state = 'WAITING'`,
    [channel, channel, patientId],
  );
  wrote(clinicId, 'Patient', patientId);
  return { episodeId, channel };
}
