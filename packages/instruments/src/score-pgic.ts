import { buildScore } from './build-score.js';
import type { Answer, InstrumentScore } from './instrument.type.js';
import { requireAnswers } from './require-answers.js';

/** GUY_1976: 1 very much improved … 7 very much worse. HURST_BOLTON: 1 no change … 7 a great deal better. */
export type PgicCoding = 'GUY_1976' | 'HURST_BOLTON';

export interface PgicScore extends InstrumentScore {
  coding: PgicCoding;
  direction: 'LOWER_IS_BETTER' | 'HIGHER_IS_BETTER';
  /** Much or very much improved; null without an answer. */
  isResponder: boolean | null;
}

/**
 * IMMPACT names "much" and "very much improved", 2 and 1 of Guy. Hurst & Bolton have no such words: their two best,
 * "better" (6) and "a great deal better" (7), are a default of the network for a medical director to confirm.
 */
const codings = {
  GUY_1976: { direction: 'LOWER_IS_BETTER', responds: (answer: number) => answer <= 2 },
  HURST_BOLTON: { direction: 'HIGHER_IS_BETTER', responds: (answer: number) => answer >= 6 },
} as const;

/** The same number means opposite things in the two codings in use, so a score without its coding is refused. */
export function scorePgic({ answer, coding }: { answer: Answer; coding: PgicCoding }): PgicScore {
  if (!Object.hasOwn(codings, coding)) {
    throw new RangeError(`coding must be GUY_1976 or HURST_BOLTON, got ${String(coding)}`);
  }
  const given = requireAnswers('PGIC', [answer]);
  const { direction, responds } = codings[coding];
  return {
    ...buildScore('PGIC', given.length, () => given[0]!),
    coding,
    direction,
    isResponder: answer === null ? null : responds(answer),
  };
}
