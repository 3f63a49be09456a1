import type { Action } from '../actions/actions.js';
import { accessPolicy } from './access.policy.js';
import { clinicsPolicy } from './clinics.policy.js';
import { comparisonPolicy } from './comparison.policy.js';
import type { FieldPolicy } from './field-policy.js';
import { followUpPolicy } from './follow-up.policy.js';
import { outcomesPolicy } from './outcomes.policy.js';
import { pathwayPolicy } from './pathway.policy.js';
import { patientsPolicy } from './patients.policy.js';
import { protocolsPolicy } from './protocols.policy.js';
import { providersPolicy } from './providers.policy.js';
import { sessionsPolicy } from './sessions.policy.js';
import { sharedPolicy } from './shared.policy.js';

/**
 * The policy table of the graph, written by hand: each field of each type stands in it once, or the build fails.
 * It says who may ask for a field at all; which rows they then see is a matter of scope and row-level security.
 */
export const fieldPolicy: FieldPolicy = unionOf([
  sharedPolicy,
  accessPolicy,
  clinicsPolicy,
  providersPolicy,
  patientsPolicy,
  pathwayPolicy,
  protocolsPolicy,
  sessionsPolicy,
  outcomesPolicy,
  followUpPolicy,
  comparisonPolicy,
]);

/** Contexts extend each other's types, so the rows of a type are gathered from all of them. */
function unionOf(policies: readonly FieldPolicy[]): FieldPolicy {
  const union: Record<string, Partial<Record<Action | 'PUBLIC', readonly string[]>>> = {};
  for (const policy of policies)
    for (const [type, rules] of Object.entries(policy)) {
      const row = (union[type] ??= {});
      for (const [action, fields = []] of Object.entries(rules) as [Action | 'PUBLIC', readonly string[]][])
        row[action] = [...(row[action] ?? []), ...fields];
    }
  return union;
}
