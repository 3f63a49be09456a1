/** What a process that holds no outcomes needs of links to patients: their tokens, and the sender of reminders. */
export { createLinkTokens, pathOfToken, type LinkTokens } from '../questionnaire-link/link-tokens.js';
export {
  createReminderWebhook,
  type ReminderMessage,
  type ReminderSender,
  type ReminderWebhookConfig,
} from '../reminder/reminder-sender.js';
