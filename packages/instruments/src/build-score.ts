import type { InstrumentCode, InstrumentScore, SafetyFlag } from './instrument.type.js';
import { instruments } from './instruments.js';

/** Puts a score beside the version of the rules that made it; null where fewer items than needed were answered. */
export function buildScore(
  code: InstrumentCode,
  answered: number,
  score: () => number,
  safetyFlags: readonly SafetyFlag[] = [],
): InstrumentScore {
  const { items, scoringVersion } = instruments[code];
  const isScored = answered >= items.minimumAnswered;
  return {
    instrument: code,
    score: isScored ? score() : null,
    answered,
    isProrated: isScored && answered < items.count,
    safetyFlags,
    scoringVersion,
  };
}
