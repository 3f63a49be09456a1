import { type ReminderSender, createReminderWebhook } from '@surcease/subgraph-outcomes/links';

/** What the environment says of reminders. */
interface ReminderVariables {
  SURCEASE_REMINDER_WEBHOOK?: string | undefined;
  SURCEASE_REMINDER_SECRET?: string | undefined;
}

/** The sender that a deployment has connected; null where it has none. */
export function reminderSenderOf(
  { SURCEASE_REMINDER_WEBHOOK: url, SURCEASE_REMINDER_SECRET: secret }: ReminderVariables,
  publicUrl: string,
): ReminderSender | null {
  return url === undefined || secret === undefined ? null : createReminderWebhook({ url, secret, publicUrl });
}
