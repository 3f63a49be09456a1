import { buildScore } from './build-score.js';
import type { Answer, InstrumentScore } from './instrument.type.js';
import { requireAnswers } from './require-answers.js';

export type NrsRecall = 'NOW' | 'LAST_24_HOURS' | 'LAST_7_DAYS';
export type NrsQualifier = 'NOW' | 'AVERAGE' | 'WORST' | 'LEAST';

export interface NrsScore extends InstrumentScore {
  recall: NrsRecall;
  qualifier: NrsQualifier;
}

const recalls: readonly NrsRecall[] = ['NOW', 'LAST_24_HOURS', 'LAST_7_DAYS'];
const qualifiers: readonly NrsQualifier[] = ['NOW', 'AVERAGE', 'WORST', 'LEAST'];

/** Pain from 0 to 10. Worst pain of a week and pain now are different measures: both words stay with the score. */
export function scoreNrs(input: { answer: Answer; recall: NrsRecall; qualifier: NrsQualifier }): NrsScore {
  const { answer, recall, qualifier } = input;
  if (!recalls.includes(recall)) throw new RangeError(`recall must be one of ${recalls.join(', ')}, got ${recall}`);
  if (!qualifiers.includes(qualifier)) {
    throw new RangeError(`qualifier must be one of ${qualifiers.join(', ')}, got ${qualifier}`);
  }
  const given = requireAnswers('NRS', [answer]);
  return { ...buildScore('NRS', given.length, () => given[0]!), recall, qualifier };
}
