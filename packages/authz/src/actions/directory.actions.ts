import { type ActionRule, everyStaff, everyTier } from './action-rule.js';

/** What can be done with clinics and providers, and by whom. */
export const directoryActions = {
  'clinic:read': { roles: everyStaff, tiers: everyTier },
  // The name and role of whoever did something.
  'account:read': { roles: everyStaff },
  'provider:read': { roles: everyStaff, tiers: ['IDENTIFIED'] },
} as const satisfies Record<string, ActionRule>;
