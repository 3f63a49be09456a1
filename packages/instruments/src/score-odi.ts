import { buildScore } from './build-score.js';
import type { Answer, InstrumentScore } from './instrument.type.js';
import { requireAnswers } from './require-answers.js';
import { total } from './total.js';

/** Percent of the most that the answered items could give, to one decimal; at least eight of ten are needed. */
export function scoreOdi(answers: readonly Answer[]): InstrumentScore {
  const given = requireAnswers('ODI', answers);
  return buildScore('ODI', given.length, () => Math.round((total(given) * 1000) / (5 * given.length)) / 10);
}
