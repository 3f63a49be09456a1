import { asraComposite } from './asra-composite.js';
import { disabilityImproved } from './disability-improved.js';
import { opioidCut } from './opioid-cut.js';
import { reliefLasted, type ReliefDuration } from './relief-lasted.js';
import { responded30 } from './responded-30.js';
import { triState, type TriState } from './tri-state.js';

/** What was measured; null where it was not. */
export interface AsraMeasures extends ReliefDuration {
  baselineNrs: number | null;
  followUpNrs: number | null;
  satisfied: boolean | null;
  baselineOdi: number | null;
  followUpOdi: number | null;
  baselineMme: number | null;
  followUpMme: number | null;
}

/** ASRA_POSITIVE from what was measured; a baseline pain of 0 leaves RESP30 unknown. */
export function asraPositive(measures: AsraMeasures): TriState {
  const { baselineNrs, followUpNrs } = measures;
  const isPainKnown = baselineNrs !== null && followUpNrs !== null;
  return asraComposite({
    responded30: triState(isPainKnown ? responded30({ baseline: baselineNrs, followUp: followUpNrs }) : null),
    satisfied: triState(measures.satisfied),
    disabilityImproved: disabilityImproved(measures),
    opioidCut: opioidCut(measures),
    reliefLasted: reliefLasted(measures),
  });
}
