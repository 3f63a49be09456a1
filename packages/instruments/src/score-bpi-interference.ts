import { buildScore } from './build-score.js';
import type { Answer, InstrumentScore } from './instrument.type.js';
import { requireAnswers } from './require-answers.js';
import { total } from './total.js';

/** Mean of the items answered, of seven; at least four are needed (BPI User Guide: more than half). Not rounded. */
export function scoreBpiInterference(answers: readonly Answer[]): InstrumentScore {
  const given = requireAnswers('BPI_INTERFERENCE', answers);
  return buildScore('BPI_INTERFERENCE', given.length, () => total(given) / given.length);
}
