import { buildScore } from './build-score.js';
import type { Answer, InstrumentScore } from './instrument.type.js';
import { requireAnswers } from './require-answers.js';
import { total } from './total.js';

/** Mean of worst, least, average and present pain; all four are needed (BPI User Guide). Not rounded. */
export function scoreBpiSeverity(answers: readonly Answer[]): InstrumentScore {
  const given = requireAnswers('BPI_SEVERITY', answers);
  return buildScore('BPI_SEVERITY', given.length, () => total(given) / given.length);
}
