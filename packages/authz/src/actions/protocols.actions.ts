import { type ActionRule, everyStaff, everyTier } from './action-rule.js';

/** What can be done with protocols, and by whom. */
export const protocolsActions = {
  'protocol:read': { roles: everyStaff, tiers: everyTier },
} as const satisfies Record<string, ActionRule>;
