import { buildScore } from './build-score.js';
import type { Answer, InstrumentScore } from './instrument.type.js';
import { requireAnswers } from './require-answers.js';
import { total } from './total.js';

/**
 * Sum of nine items. Up to two open ones are filled with the mean of the others, rounded half up; more give null.
 * Item 9 above 0 raises a safety flag whatever the total is, and even where no total can be given.
 */
export function scorePhq9(answers: readonly Answer[]): InstrumentScore {
  const given = requireAnswers('PHQ9', answers);
  const thoughts = answers[8] ?? 0;
  return buildScore(
    'PHQ9',
    given.length,
    () => Math.round((total(given) * 9) / given.length),
    thoughts >= 1 ? ['SELF_HARM_THOUGHTS'] : [],
  );
}
