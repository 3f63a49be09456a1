import { buildScore } from './build-score.js';
import type { Answer, InstrumentScore } from './instrument.type.js';
import { requireAnswers } from './require-answers.js';
import { total } from './total.js';

/** Mean of pain, enjoyment and general activity to one decimal; all three are needed (Krebs 2009). */
export function scorePeg(answers: readonly Answer[]): InstrumentScore {
  const given = requireAnswers('PEG', answers);
  return buildScore('PEG', given.length, () => Math.round((total(given) * 10) / 3) / 10);
}
