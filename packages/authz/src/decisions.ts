import { type Action, actionNames, ruleOf } from './actions/actions.js';
import type { Grant, Viewer } from './viewer.js';

export type Decision = { allowed: true } | { allowed: false; code: 'UNAUTHENTICATED' | 'FORBIDDEN'; reason: string };

const yes: Decision = { allowed: true };

function grantAllows(viewer: Viewer, grant: Grant, action: Action): boolean {
  const rule = ruleOf(action);
  if (grant.role === 'PARTNER')
    return viewer.kind === 'PARTNER' && viewer.partnerTier !== null && (rule.tiers ?? []).includes(viewer.partnerTier);
  return viewer.kind === 'STAFF' && rule.roles.includes(grant.role);
}

/** Whether the viewer may do this anywhere at all. A row that is not theirs is absent later, not refused here. */
export function mayEver(viewer: Viewer | null, action: Action): Decision {
  if (viewer === null) return { allowed: false, code: 'UNAUTHENTICATED', reason: 'Sign in to read this.' };
  if (!viewer.grants.some((grant) => grantAllows(viewer, grant, action)))
    return { allowed: false, code: 'FORBIDDEN', reason: `Your roles do not include ${action}.` };
  if (ruleOf(action).phi && viewer.purpose === null)
    return {
      allowed: false,
      code: 'FORBIDDEN',
      reason: 'Patient records need a purpose of use: send the header surcease-purpose, for example OPERATIONS.',
    };
  return yes;
}

/** Whether the viewer may do this at this clinic. */
export function mayAt(viewer: Viewer | null, action: Action, clinicId: string): Decision {
  const ever = mayEver(viewer, action);
  if (viewer === null || !ever.allowed) return ever;
  const here = viewer.grants.some(
    (grant) => (grant.clinicId === null || grant.clinicId === clinicId) && grantAllows(viewer, grant, action),
  );
  return here
    ? yes
    : { allowed: false, code: 'FORBIDDEN', reason: `Your roles at this clinic do not include ${action}.` };
}

/** The clinics where the viewer may do this: '*' is the whole network. */
export function clinicsWhere(viewer: Viewer | null, action: Action): '*' | readonly string[] {
  if (viewer === null || !mayEver(viewer, action).allowed) return [];
  const clinics = new Set<string>();
  for (const grant of viewer.grants) {
    if (!grantAllows(viewer, grant, action)) continue;
    if (grant.clinicId === null) return '*';
    clinics.add(grant.clinicId);
  }
  return [...clinics].sort();
}

/** All that the viewer may do somewhere, for a user interface to ask instead of guessing. */
export function actionsOf(viewer: Viewer | null): Action[] {
  return actionNames.filter((action) => mayEver(viewer, action).allowed);
}
