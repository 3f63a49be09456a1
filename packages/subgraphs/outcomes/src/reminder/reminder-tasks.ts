import type { PeriodicTask } from '@surcease/messaging';
import type { OutcomesServices } from '../outcomes-services.js';
import { systemWriter } from './system-writer.js';
import { planReminders } from './use-cases/plan-reminders.js';
import { sendReminders } from './use-cases/send-reminders.js';

const MINUTE_MS = 60_000;

/** Reminders as time passes: put into the outbox as windows open, and handed over where there is a sender. */
export const reminderTasks: readonly PeriodicTask<OutcomesServices>[] = [
  {
    name: 'outcomes.plan-reminders',
    everyMs: 5 * MINUTE_MS,
    async run({ unitOfWork, reminderSender, clock }) {
      await unitOfWork.run(systemWriter('planReminders'), (transaction) =>
        planReminders(transaction, reminderSender !== null, clock.now()),
      );
    },
  },
  {
    name: 'outcomes.send-reminders',
    everyMs: MINUTE_MS / 2,
    async run({ unitOfWork, linkTokens, reminderSender, clock }) {
      if (reminderSender) await sendReminders({ unitOfWork, linkTokens, reminderSender }, clock.now());
    },
  },
];
