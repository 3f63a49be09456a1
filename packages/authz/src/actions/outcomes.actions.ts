import { type ActionRule, clinicians, everyTier } from './action-rule.js';

/** What can be done with outcomes and their comparison, and by whom. */
export const outcomesActions = {
  'assessment:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], tiers: ['IDENTIFIED'], phi: true },
  // Partners are answered on a fixed grid, with the stricter rule for small cells.
  'comparison:read': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians], tiers: everyTier },
  /** What is asked with free filters, and so stays inside the network. */
  'comparison:explore': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians] },
  /** Keeping reports, and asking to be told. */
  'comparison:keep': { roles: ['NETWORK_ADMIN', 'ANALYST', ...clinicians] },
} as const satisfies Record<string, ActionRule>;
