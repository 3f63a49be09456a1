import { toThousandths } from './to-thousandths.js';
import { triState, type TriState } from './tri-state.js';

/**
 * Whether the opioid dose fell by at least 20 %. Without opioids at baseline there is nothing to cut: FALSE, whatever
 * came after. A total that is null or incomplete is UNKNOWN.
 */
export function opioidCut(input: { baselineMme: number | null; followUpMme: number | null }): TriState {
  const { baselineMme, followUpMme } = input;
  if (baselineMme === null) return 'UNKNOWN';
  const before = toThousandths('baselineMme', baselineMme);
  if (before === 0) return 'FALSE';
  if (followUpMme === null) return 'UNKNOWN';
  return triState(5 * (before - toThousandths('followUpMme', followUpMme)) >= before);
}
