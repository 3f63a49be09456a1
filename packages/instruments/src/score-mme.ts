import { buildScore } from './build-score.js';
import type { InstrumentScore } from './instrument.type.js';
import type { OpioidTotal } from './calculate-mme.js';

/** The dose as an outcome: null while a dose without a factor is missing from it, so that no cut is read from a gap. */
export function scoreMme(total: OpioidTotal): InstrumentScore {
  const { mmePerDay, isComplete } = total;
  const isScored = mmePerDay !== null && isComplete;
  return buildScore('MME', isScored ? 1 : 0, () => mmePerDay ?? 0);
}
