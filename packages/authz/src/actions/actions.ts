import type { ActionRule } from './action-rule.js';
import { accessActions } from './access.actions.js';
import { directoryActions } from './directory.actions.js';
import { followUpActions } from './follow-up.actions.js';
import { outcomesActions } from './outcomes.actions.js';
import { patientsActions } from './patients.actions.js';
import { protocolsActions } from './protocols.actions.js';
import { sessionsActions } from './sessions.actions.js';

/** All that can be done, and by whom. What is not here cannot be done. */
export const actions = {
  ...accessActions,
  ...directoryActions,
  ...patientsActions,
  ...protocolsActions,
  ...sessionsActions,
  ...outcomesActions,
  ...followUpActions,
};

export type Action = keyof typeof actions;

export const actionNames = Object.keys(actions) as Action[];

/** The rule of an action, with its optional parts visible to the compiler. */
export function ruleOf(action: Action): ActionRule {
  return actions[action];
}
