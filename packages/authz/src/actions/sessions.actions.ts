import { type ActionRule, clinicians } from './action-rule.js';

/** What can be done with treatment sessions, and by whom. */
export const sessionsActions = {
  'session:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], tiers: ['IDENTIFIED'], phi: true },
  'session:transition': { roles: ['PHYSICIAN', 'NURSE'], phi: true },
  'session:record': { roles: ['PHYSICIAN', 'NURSE'], phi: true },
  'alarm:acknowledge': { roles: ['MEDICAL_DIRECTOR', 'PHYSICIAN', 'NURSE'], phi: true },
  'alarm:override-limits': { roles: ['PHYSICIAN'], phi: true },
} as const satisfies Record<string, ActionRule>;
