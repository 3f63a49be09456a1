import { type ActionRule, clinicians } from './action-rule.js';

/** What can be done with outcomes and their comparison, and by whom. */
export const outcomesActions = {
  'assessment:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], tiers: ['IDENTIFIED'], phi: true },
  // Opened to partners with small-cell suppression, not before.
  'comparison:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians] },
  /** What is asked with free filters, and so stays inside the network. */
  'comparison:explore': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians] },
  /** Keeping reports, and asking to be told. */
  'comparison:keep': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians] },
} as const satisfies Record<string, ActionRule>;
