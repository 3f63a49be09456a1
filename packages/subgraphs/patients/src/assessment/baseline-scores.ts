import { type Answer, type InstrumentScore, instruments, scoreInstrument } from '@surcease/instruments';
import { BadInputError } from '@surcease/kernel';

export const baselineInstruments = [
  'NRS',
  'PEG',
  'PHQ9',
  'GAD7',
  'PROMIS_PI_V1_4A',
  'PROMIS_PF_V2_4A',
  'BPI_INTERFERENCE',
] as const;
export type BaselineInstrument = (typeof baselineInstruments)[number];

/** Answers as they were given, beside the score and the version of the rules that made it. */
export interface BaselineScore {
  instrument: BaselineInstrument;
  answers: Answer[];
  score: number | null;
  isProrated: boolean;
  scoringVersion: string;
}

export interface BaselineAnswers {
  instrument: BaselineInstrument;
  answers: readonly Answer[];
}

/**
 * Scores what was answered at the assessment. Pain is the average of the last seven days.
 * @throws BadInputError at the instrument whose answers do not fit it
 */
export function scoreBaseline(responses: readonly BaselineAnswers[], path: readonly string[]): BaselineScore[] {
  const seen = new Set<string>();
  return responses.map(({ instrument, answers }, index) => {
    const here = [...path, String(index), 'answers'];
    if (seen.has(instrument)) throw new BadInputError(`${instrument} is given twice.`, here);
    seen.add(instrument);
    const { score, isProrated, scoringVersion } = scored(instrument, answers, here);
    return { instrument, answers: [...answers], score, isProrated, scoringVersion };
  });
}

function scored(instrument: BaselineInstrument, answers: readonly Answer[], path: readonly string[]): InstrumentScore {
  try {
    if (instrument !== 'NRS') return scoreInstrument({ instrument, answers });
    if (answers.length !== 1) throw new RangeError('NRS');
    return scoreInstrument({ instrument, answer: answers[0] ?? null, recall: 'LAST_7_DAYS', qualifier: 'AVERAGE' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { count, minimum, maximum } = instruments[instrument].items;
    throw new BadInputError(`${instrument} has ${count} answers from ${minimum} to ${maximum}, or null.`, path);
  }
}

export const scoreOf = (baseline: readonly BaselineScore[], instrument: BaselineInstrument): number | null =>
  baseline.find((entry) => entry.instrument === instrument)?.score ?? null;

/** Whether item 9 of the PHQ-9 tells of thoughts of self-harm; null where it was not answered. */
export function thoughtsOfSelfHarm(baseline: readonly BaselineScore[]): boolean | null {
  const answer = baseline.find(({ instrument }) => instrument === 'PHQ9')?.answers[8] ?? null;
  return answer === null ? null : answer >= 1;
}
