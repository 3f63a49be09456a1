import { type ActionRule, clinicStaff, clinicians } from './action-rule.js';

/** What can be done with treatment sessions, and by whom. */
export const sessionsActions = {
  'session:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], tiers: ['IDENTIFIED'], phi: true },
  // The table of moves names the roles of each; none of them is for anybody else.
  'session:transition': { roles: [...clinicians], phi: true },
  'session:infuse': { roles: ['MEDICAL_DIRECTOR', 'PHYSICIAN', 'NURSE'], phi: true },
  'pre-check:override': { roles: ['MEDICAL_DIRECTOR', 'PHYSICIAN'], phi: true },
  'session:schedule': { roles: ['MEDICAL_DIRECTOR', ...clinicStaff], phi: true },
  'plan:write': { roles: ['MEDICAL_DIRECTOR', 'PHYSICIAN'], phi: true },
  // Another version, or an end before the last session, of a series that has begun.
  'series:migrate': { roles: ['MEDICAL_DIRECTOR'], phi: true },
  'series:end': { roles: ['MEDICAL_DIRECTOR', 'PHYSICIAN'], phi: true },
  'session:record': { roles: ['PHYSICIAN', 'NURSE'], phi: true },
  'alarm:acknowledge': { roles: ['MEDICAL_DIRECTOR', 'PHYSICIAN', 'NURSE'], phi: true },
  'alarm:override-limits': { roles: ['PHYSICIAN'], phi: true },
} as const satisfies Record<string, ActionRule>;
