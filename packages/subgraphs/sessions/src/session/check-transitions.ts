import type { Viewer } from '@surcease/authz';
import type { SessionFacts } from './session-facts.js';
import { type Refusal, guardRefusals } from './session-guards.js';
import { type SessionTransition, reasonFor, transitionsFrom } from './session.machine.js';
import { mayMove } from './session.policy.js';

/** How one move stands for a viewer. */
export interface CheckedTransition {
  transition: SessionTransition;
  allowed: boolean;
  viewerMay: boolean;
  needsReason: boolean;
  refusals: Refusal[];
}

/** For each move that the table allows: whether the viewer could make it now, and what stands in the way. */
export function checkTransitions(facts: SessionFacts, viewer: Viewer, at: Date): CheckedTransition[] {
  return transitionsFrom(facts.state).map((transition) => {
    // The identifiers are asked for as the patient comes, the rate as the infusion starts.
    const request = { viewer, at, rateMicrogramsPerHour: null, identifiers: null };
    const viewerMay = mayMove(viewer, transition, facts.clinicId);
    const refusals = guardRefusals(transition, facts, request);
    return {
      transition,
      allowed: viewerMay && refusals.length === 0,
      viewerMay,
      needsReason: reasonFor(transition) !== 'NONE',
      refusals,
    };
  });
}
