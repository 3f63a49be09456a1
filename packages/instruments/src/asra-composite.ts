import { kleeneAnd } from './kleene-and.js';
import { kleeneOr } from './kleene-or.js';
import type { TriState } from './tri-state.js';

export interface AsraComponents {
  responded30: TriState;
  satisfied: TriState;
  disabilityImproved: TriState;
  opioidCut: TriState;
  reliefLasted: TriState;
}

/**
 * A positive response as ASRA/AAPM/ASA 2018 put it: RESP30, and satisfaction or less disability or less opioid, for
 * long enough. What is not known stays UNKNOWN unless the rest decides; it is never taken for a failure.
 */
export function asraComposite(components: AsraComponents): TriState {
  const { satisfied, disabilityImproved, opioidCut } = components;
  return kleeneAnd(components.responded30, kleeneOr(satisfied, disabilityImproved, opioidCut), components.reliefLasted);
}
