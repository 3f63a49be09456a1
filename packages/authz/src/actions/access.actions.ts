import { type ActionRule, everyStaff, everyTier } from './action-rule.js';

/** What can be done with access, and by whom. */
export const accessActions = {
  'node:read': { roles: everyStaff, tiers: everyTier },
  'audit:read': { roles: ['AUDITOR', 'NETWORK_ADMIN'] },
} as const satisfies Record<string, ActionRule>;
