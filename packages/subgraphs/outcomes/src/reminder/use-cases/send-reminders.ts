import type { UnitOfWork } from '@surcease/persistence';
import type { FollowUpWindow } from '../../assessment/follow-up-window.js';
import { addDays } from '../../follow-up/calendar-day.js';
import { PRIMARY_INSTRUMENT, expectedInstruments } from '../../follow-up/expected-instruments.js';
import { windowRules } from '../../follow-up/window-rules.js';
import { type LinkTokens, pathOfToken } from '../../questionnaire-link/link-tokens.js';
import { insertLink } from '../../questionnaire-link/use-cases/create-questionnaire-link.js';
import type { ReminderMessage, ReminderSender } from '../reminder-sender.js';
import { systemWriter } from '../system-writer.js';

export const MOST_ATTEMPTS = 8;
const FIRST_WAIT_MS = 60_000;
const MOST_A_ROUND = 20;
/** Says nothing of who it is for, of where, or of what. */
const TEXT = 'Your clinic has a few questions for you. They take about five minutes:';

interface WaitingReminder {
  id: string;
  clinicId: string;
  patientId: string;
  episodeId: string;
  window: FollowUpWindow;
  channel: ReminderMessage['channel'];
  linkId: string | null;
  attempts: number;
  endedOn: string;
  isAnswered: boolean;
  isLinkClosed: boolean;
}

const waiting = `select r.id, r.clinic_id as "clinicId", r.patient_id as "patientId", r.episode_id as "episodeId",
    r.follow_up_window as "window", r.channel, r.link_id as "linkId", r.attempts, e.series_ended_on::text as "endedOn",
    exists (select from outcomes.assessments a where a.episode_id = e.id and a.follow_up_window = r.follow_up_window
      and a.instrument = '${PRIMARY_INSTRUMENT}') as "isAnswered",
    coalesce(l.used_at is not null or l.revoked_at is not null, false) as "isLinkClosed"
  from outcomes.reminders r join outcomes.episodes e on e.id = r.episode_id
  left join outcomes.questionnaire_links l on l.id = r.link_id
  where r.state = 'WAITING' and r.next_attempt_at <= ? order by r.next_attempt_at, r.id limit ${MOST_A_ROUND}`;

interface SendingServices {
  unitOfWork: UnitOfWork;
  linkTokens: LinkTokens;
  reminderSender: ReminderSender;
}

/**
 * Hands what waits to the sender, at least once each. What fails waits twice as long each time, and is given up after
 * eight attempts. Nothing of what is sent is kept or logged.
 */
export async function sendReminders(services: SendingServices, now: Date): Promise<void> {
  const { unitOfWork, reminderSender } = services;
  const found = await unitOfWork.run(systemWriter('sendReminders'), ({ em }) =>
    em.execute<WaitingReminder[]>(waiting, [now.toISOString()]),
  );
  for (const reminder of found) {
    const message = await prepare(services, reminder, now);
    if (message === null) continue;
    const failure = await reminderSender.send(message, now).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 200),
    );
    await note(unitOfWork, reminder, failure, now);
  }
}

/** The message with its link, which is made once; null where the reminder has become needless. */
async function prepare(
  { unitOfWork, linkTokens, reminderSender }: SendingServices,
  reminder: WaitingReminder,
  now: Date,
): Promise<ReminderMessage | null> {
  const { id, window, clinicId, patientId, episodeId, channel } = reminder;
  const closesOn = addDays(reminder.endedOn, windowRules[window].last);
  // The day after: a clinic in the west still has the last day.
  const expiresAt = new Date(`${addDays(closesOn, 1)}T12:00:00Z`);
  const linkId = await unitOfWork.run(systemWriter('sendReminders'), async (transaction) => {
    const { em } = transaction;
    if (reminder.isAnswered || reminder.isLinkClosed || expiresAt <= now) {
      await em.execute(`update outcomes.reminders set state = 'NEEDLESS', next_attempt_at = null where id = ?`, [id]);
      return null;
    }
    if (reminder.linkId !== null) return reminder.linkId;
    const createdBy = systemWriter('sendReminders').viewer.accountId;
    const link = { window, instruments: expectedInstruments[window], createdBy, now, expiresAt };
    const made = await insertLink(transaction, { id: episodeId, clinicId, patientId }, link);
    await em.execute('update outcomes.reminders set link_id = ? where id = ?', [made.linkId, id]);
    return made.linkId;
  });
  if (linkId === null) return null;
  const url = new URL(pathOfToken(linkTokens.tokenOf(linkId)), reminderSender.publicUrl).toString();
  return { reminderId: id, patientId, channel, text: TEXT, url };
}

function note(
  unitOfWork: UnitOfWork,
  { id, attempts }: WaitingReminder,
  failure: string | null,
  now: Date,
): Promise<unknown> {
  const made = attempts + 1;
  const isGivenUp = failure !== null && made >= MOST_ATTEMPTS;
  const state = failure === null ? 'SENT' : isGivenUp ? 'FAILED' : 'WAITING';
  const nextAt = state === 'WAITING' ? new Date(now.getTime() + FIRST_WAIT_MS * 2 ** attempts).toISOString() : null;
  return unitOfWork.run(systemWriter('sendReminders'), ({ em }) =>
    em.execute(
      `update outcomes.reminders set state = ?, attempts = ?, next_attempt_at = ?, last_failure = ?, sent_at = ? where id = ?`,
      [state, made, nextAt, failure, state === 'SENT' ? now.toISOString() : null, id],
    ),
  );
}
