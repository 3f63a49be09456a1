import { buildScore } from './build-score.js';
import type { Answer, InstrumentScore } from './instrument.type.js';
import { requireAnswers } from './require-answers.js';
import { total } from './total.js';

/** Sum of all items of CADSS or of its short form; every item is needed. */
export function scoreCadss(code: 'CADSS' | 'CADSS6', answers: readonly Answer[]): InstrumentScore {
  const given = requireAnswers(code, answers);
  return buildScore(code, given.length, () => total(given));
}
