import { type ActionRule, clinicians } from './action-rule.js';

/** What can be done with patients and their pathway, and by whom. */
export const patientsActions = {
  'patient:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], tiers: ['IDENTIFIED'], phi: true },
} as const satisfies Record<string, ActionRule>;
