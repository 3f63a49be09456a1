export * from './outcomes-services.js';
export * from './subgraph.js';
export { createLinkTokens, pathOfToken, type LinkTokens } from './questionnaire-link/link-tokens.js';
export {
  createReminderWebhook,
  type ReminderMessage,
  type ReminderSender,
  type ReminderWebhookConfig,
} from './reminder/reminder-sender.js';
export {
  createQuestionnaireDesk,
  type OpenQuestionnaire,
  type QuestionnaireDesk,
} from './questionnaire-link/questionnaire-desk.js';
export type {
  QuestionnaireSubmission,
  SubmissionOutcome,
} from './questionnaire-link/use-cases/submit-questionnaire.js';
