import type { SubgraphServices } from '@surcease/graphql-kit';
import type { UnitOfWork } from '@surcease/persistence';
import type { LinkTokens } from './questionnaire-link/link-tokens.js';
import type { ReminderSender } from './reminder/reminder-sender.js';

/** What the outcomes context works with. */
export interface OutcomesServices extends SubgraphServices {
  unitOfWork: UnitOfWork;
  linkTokens: LinkTokens;
  /** Null where the deployment has connected none: then reminders are listed as not sent. */
  reminderSender: ReminderSender | null;
}
