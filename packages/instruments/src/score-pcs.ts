import { buildScore } from './build-score.js';
import type { Answer, InstrumentScore } from './instrument.type.js';
import { requireAnswers } from './require-answers.js';
import { total } from './total.js';

export interface PcsScore extends InstrumentScore {
  /** Items 8–11; null unless all thirteen were answered, as the others. */
  rumination: number | null;
  /** Items 6, 7 and 13. */
  magnification: number | null;
  /** Items 1–5 and 12. */
  helplessness: number | null;
}

const subscales = { rumination: [8, 9, 10, 11], magnification: [6, 7, 13], helplessness: [1, 2, 3, 4, 5, 12] } as const;

/** Sum of thirteen items, with the three subscales of Sullivan 1995. */
export function scorePcs(answers: readonly Answer[]): PcsScore {
  const given = requireAnswers('PCS', answers);
  const isComplete = given.length === answers.length;
  const sumOf = (items: readonly number[]) => (isComplete ? total(items.map((item) => answers[item - 1] ?? 0)) : null);
  return {
    ...buildScore('PCS', given.length, () => total(given)),
    rumination: sumOf(subscales.rumination),
    magnification: sumOf(subscales.magnification),
    helplessness: sumOf(subscales.helplessness),
  };
}
