import { buildScore } from './build-score.js';
import type { Answer, InstrumentScore } from './instrument.type.js';
import { promisTables, type PromisCode } from './promis-tables.js';
import { requireAnswers } from './require-answers.js';
import { total } from './total.js';

export interface PromisScore extends InstrumentScore {
  /** Sum of the four answers, 4 to 20; null unless all were given. */
  rawScore: number | null;
  /** In T. */
  standardError: number | null;
}

/** T by table; the table holds for four answers of four, so an open item gives null. */
export function scorePromis(code: PromisCode, answers: readonly Answer[]): PromisScore {
  if (!Object.hasOwn(promisTables, code)) throw new RangeError(`code must name a PROMIS table, got ${String(code)}`);
  const given = requireAnswers(code, answers);
  const isComplete = given.length === answers.length;
  const row = total(given) - 4;
  return {
    ...buildScore(code, given.length, () => promisTables[code].tScores[row]!),
    rawScore: isComplete ? total(given) : null,
    standardError: isComplete ? promisTables[code].standardErrors[row]! : null,
  };
}
