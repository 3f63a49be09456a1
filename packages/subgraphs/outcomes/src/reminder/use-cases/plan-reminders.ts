import { newId } from '@surcease/kernel';
import type { Transaction } from '@surcease/persistence';
import type { FollowUpWindow } from '../../assessment/follow-up-window.js';
import { PRIMARY_INSTRUMENT } from '../../follow-up/expected-instruments.js';
import { windowRulesSql } from '../../follow-up/window-rules.js';
import type { ReminderChannel, ReminderOccasion } from '../reminder.repository.js';

interface DueReminder {
  episodeId: string;
  clinicId: string;
  patientId: string;
  window: FollowUpWindow;
  occasion: ReminderOccasion;
  dueOn: string;
  channel: ReminderChannel;
}

/** More than a day brings to a network of a thousand clinics in one round; what is left comes in the next. */
const MOST_A_ROUND = 500;

/**
 * Windows that are open, not answered, and whose occasion has come; halfway through, the opening is past. The baseline
 * is asked for at the clinic.
 */
const due = `
  select e.id as "episodeId", e.clinic_id as "clinicId", e.patient_id as "patientId", w.name as "window", o.occasion,
    o.due_on::text as "dueOn", coalesce(rc.channel, 'EMAIL') as channel
  from outcomes.episodes e cross join ${windowRulesSql}
  left join outcomes.clinic_facts c on c.clinic_id = e.clinic_id
  left join outcomes.reminder_channels rc on rc.patient_id = e.patient_id
  cross join lateral (select (?::timestamptz at time zone coalesce(c.time_zone, 'UTC'))::date as today) t
  cross join lateral (select e.series_ended_on + w.first + (w.last - w.first + 1) / 2 as midway) m
  cross join lateral (select case when t.today >= m.midway then 'MIDWAY' else 'OPENING' end as occasion,
    case when t.today >= m.midway then m.midway else e.series_ended_on + w.first end as due_on) o
  where w.anchor = 'END' and e.series_ended_on between ?::date - 401 and ?::date + 1
    and t.today between e.series_ended_on + w.first and e.series_ended_on + w.last
    and not exists (select from outcomes.assessments a where a.episode_id = e.id and a.follow_up_window = w.name
      and a.instrument = '${PRIMARY_INSTRUMENT}')
    and not exists (select from outcomes.reminders r where r.episode_id = e.id and r.follow_up_window = w.name
      and r.occasion = o.occasion)
  order by o.due_on, e.id, w.name limit ${MOST_A_ROUND}`;

/**
 * Puts into the outbox what is due by now, each once. Without a sender, or where the patient wants none, it is listed
 * as not sent. Answers how many were put there.
 */
export async function planReminders({ em }: Transaction, hasSender: boolean, now: Date): Promise<number> {
  const day = now.toISOString().slice(0, 10);
  const found = await em.execute<DueReminder[]>(due, [now.toISOString(), day, day]);
  for (const { episodeId, clinicId, patientId, window, occasion, dueOn, channel } of found) {
    const isWaiting = hasSender && channel !== 'NONE';
    await em.execute(
      `insert into outcomes.reminders (id, clinic_id, patient_id, episode_id, follow_up_window, occasion, channel, state,
         due_on, next_attempt_at, created_at)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (episode_id, follow_up_window, occasion) do nothing`,
      [
        newId('rem'),
        clinicId,
        patientId,
        episodeId,
        window,
        occasion,
        channel,
        isWaiting ? 'WAITING' : 'NOT_SENT',
        dueOn,
        isWaiting ? now.toISOString() : null,
        now.toISOString(),
      ],
    );
  }
  return found.length;
}
