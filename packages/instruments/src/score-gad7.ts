import { buildScore } from './build-score.js';
import type { Answer, InstrumentScore } from './instrument.type.js';
import { requireAnswers } from './require-answers.js';
import { total } from './total.js';

/** Sum of seven items; one open item is filled with the mean of the others, rounded half up; more give null. */
export function scoreGad7(answers: readonly Answer[]): InstrumentScore {
  const given = requireAnswers('GAD7', answers);
  return buildScore('GAD7', given.length, () => Math.round((total(given) * 7) / given.length));
}
