import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from './instrument.type.js';
import { instruments } from './instruments.js';
import { scoreBpiInterference } from './score-bpi-interference.js';
import { scoreGad7 } from './score-gad7.js';
import { scoreInstrument } from './score-instrument.js';
import { scoreNrs } from './score-nrs.js';
import { scorePeg } from './score-peg.js';
import { scorePgic } from './score-pgic.js';
import { scorePhq9 } from './score-phq9.js';
import { scorePromis } from './score-promis.js';

describe('scoreNrs', () => {
  it('keeps the recall and the qualifier beside the score', () => {
    expect(scoreNrs({ answer: 7, recall: 'LAST_7_DAYS', qualifier: 'WORST' })).toMatchObject({
      instrument: 'NRS',
      score: 7,
      recall: 'LAST_7_DAYS',
      qualifier: 'WORST',
      scoringVersion: 'nrs-1',
    });
  });

  it('has no score without an answer, and 0 is an answer', () => {
    expect(scoreNrs({ answer: null, recall: 'NOW', qualifier: 'NOW' }).score).toBeNull();
    expect(scoreNrs({ answer: 0, recall: 'NOW', qualifier: 'NOW' }).score).toBe(0);
  });

  it.each([-1, 11, 3.5, Number.NaN])('refuses %s', (answer) => {
    expect(() => scoreNrs({ answer, recall: 'NOW', qualifier: 'NOW' })).toThrow(/^NRS item 1 /);
  });

  it('refuses a score that does not say what it refers to', () => {
    expect(() => scoreNrs({ answer: 3, recall: undefined as never, qualifier: 'NOW' })).toThrow(/^recall /);
    expect(() => scoreNrs({ answer: 3, recall: 'NOW', qualifier: undefined as never })).toThrow(/^qualifier /);
  });
});

describe('scorePeg', () => {
  it('is the mean of three to one decimal', () => {
    expect(scorePeg([6, 7, 7]).score).toBe(6.7);
    expect(scorePeg([10, 10, 10]).score).toBe(10);
  });

  it('needs all three', () => {
    expect(scorePeg([6, null, 7])).toMatchObject({ score: null, answered: 2, isProrated: false });
  });
});

describe('scorePhq9', () => {
  it('is the sum of nine', () => {
    expect(scorePhq9([3, 3, 3, 3, 3, 3, 3, 3, 0])).toMatchObject({ score: 24, isProrated: false, safetyFlags: [] });
  });

  it('fills up to two open items with the mean of the others, and says so', () => {
    expect(scorePhq9([2, 2, 2, 2, 2, 2, 2, null, null])).toMatchObject({ score: 18, isProrated: true, answered: 7 });
    expect(scorePhq9([1, 1, 1, 1, 0, 0, 0, 0, null]).score).toBe(5);
  });

  it('has no score with three open items', () => {
    expect(scorePhq9([2, 2, 2, 2, 2, 2, null, null, null])).toMatchObject({ score: null, isProrated: false });
  });

  it('flags item 9 whatever the total is, and even without one', () => {
    expect(scorePhq9([0, 0, 0, 0, 0, 0, 0, 0, 1])).toMatchObject({ score: 1, safetyFlags: ['SELF_HARM_THOUGHTS'] });
    const alone = scorePhq9([null, null, null, null, null, null, null, null, 1]);
    expect(alone).toMatchObject({ score: null, safetyFlags: ['SELF_HARM_THOUGHTS'] });
  });
});

describe('scoreGad7', () => {
  it('is the sum of seven, one of which may be filled with the mean', () => {
    expect(scoreGad7([3, 3, 3, 3, 3, 3, 3]).score).toBe(21);
    expect(scoreGad7([2, 2, 2, 1, 1, 1, null])).toMatchObject({ score: 11, isProrated: true });
    expect(scoreGad7([2, 2, 2, 1, 1, null, null]).score).toBeNull();
  });
});

describe('scorePgic', () => {
  it('reads the same number in opposite ways by its coding', () => {
    const guy = scorePgic({ answer: 7, coding: 'GUY_1976' });
    const hurstBolton = scorePgic({ answer: 7, coding: 'HURST_BOLTON' });
    expect(guy).toMatchObject({ score: 7, isResponder: false, direction: 'LOWER_IS_BETTER' });
    expect(hurstBolton).toMatchObject({ score: 7, isResponder: true, direction: 'HIGHER_IS_BETTER' });
  });

  it('holds much and very much improved to be a response', () => {
    const responders = (coding: 'GUY_1976' | 'HURST_BOLTON') =>
      [1, 2, 3, 4, 5, 6, 7].filter((answer) => scorePgic({ answer, coding }).isResponder);
    expect(responders('GUY_1976')).toEqual([1, 2]);
    expect(responders('HURST_BOLTON')).toEqual([6, 7]);
  });

  it('refuses a score without its coding, and does not judge an open answer', () => {
    expect(() => scorePgic({ answer: 2, coding: undefined as never })).toThrow(/^coding /);
    expect(scorePgic({ answer: null, coding: 'GUY_1976' })).toMatchObject({ score: null, isResponder: null });
  });
});

describe('scorePromis', () => {
  it('ends its tables where the manuals do', () => {
    expect(scorePromis('PROMIS_PI_V1_4A', [1, 1, 1, 1])).toMatchObject({
      score: 41.6,
      standardError: 6.1,
      rawScore: 4,
    });
    expect(scorePromis('PROMIS_PI_V1_4A', [5, 5, 5, 5])).toMatchObject({
      score: 75.6,
      standardError: 3.7,
      rawScore: 20,
    });
    expect(scorePromis('PROMIS_PF_V2_4A', [1, 1, 1, 1])).toMatchObject({ score: 22.5, standardError: 4 });
    expect(scorePromis('PROMIS_PF_V2_4A', [5, 5, 5, 5])).toMatchObject({ score: 57, standardError: 6.6 });
  });

  it('gives a T for each raw sum, rising with it', () => {
    for (const code of ['PROMIS_PI_V1_4A', 'PROMIS_PF_V2_4A'] as const) {
      const scores = Array.from({ length: 17 }, (_, extra) =>
        scorePromis(
          code,
          [0, 1, 2, 3].map((item) => 1 + Math.min(4, Math.max(0, extra - 4 * item))),
        ),
      );
      expect(scores.map(({ rawScore }) => rawScore)).toEqual(scores.map((_, extra) => extra + 4));
      scores.slice(1).forEach(({ score }, index) => expect(score).toBeGreaterThan(scores[index]!.score!));
      expect(scores.every(({ standardError }) => standardError! > 0)).toBe(true);
    }
  });

  it('needs all four, and answers from 1 to 5', () => {
    expect(scorePromis('PROMIS_PI_V1_4A', [1, 1, 1, null])).toMatchObject({
      score: null,
      rawScore: null,
      standardError: null,
    });
    expect(() => scorePromis('PROMIS_PF_V2_4A', [0, 1, 1, 1])).toThrow(/^PROMIS_PF_V2_4A item 1 /);
  });
});

describe('scoreBpiInterference', () => {
  it('is the mean of at least four of seven', () => {
    expect(scoreBpiInterference([5, 6, 7, 8, null, null, null])).toMatchObject({ score: 6.5, isProrated: true });
    expect(scoreBpiInterference([5, 6, 7, null, null, null, null]).score).toBeNull();
  });
});

describe('scoreInstrument', () => {
  const codes = ['PEG', 'PHQ9', 'GAD7', 'BPI_INTERFERENCE', 'PROMIS_PI_V1_4A', 'PROMIS_PF_V2_4A'] as const;

  it.each(codes)('keeps %s in its range, and null where too few items were answered', (instrument) => {
    const { items, range } = instruments[instrument];
    const item: fc.Arbitrary<Answer> = fc.option(fc.integer({ min: items.minimum, max: items.maximum! }));
    fc.assert(
      fc.property(fc.array(item, { minLength: items.count, maxLength: items.count }), (answers) => {
        const { score, answered } = scoreInstrument({ instrument, answers });
        expect(score === null).toBe(answered < items.minimumAnswered);
        expect(score ?? range.minimum).toBeGreaterThanOrEqual(range.minimum);
        expect(score ?? range.maximum).toBeLessThanOrEqual(range.maximum!);
      }),
    );
  });

  it.each(codes)('refuses %s with an item too many or an answer out of range', (instrument) => {
    const { items } = instruments[instrument];
    const lowest = Array.from({ length: items.count }, () => items.minimum);
    expect(() => scoreInstrument({ instrument, answers: [...lowest, 1] })).toThrow(RangeError);
    expect(() => scoreInstrument({ instrument, answers: lowest.with(0, items.maximum! + 1) })).toThrow(/item 1 /);
  });

  it('scores single answers and doses alike, with the version of their rules', () => {
    expect(scoreInstrument({ instrument: 'NRS', answer: 4, recall: 'NOW', qualifier: 'NOW' }).score).toBe(4);
    expect(scoreInstrument({ instrument: 'PGIC', answer: 2, coding: 'GUY_1976' }).score).toBe(2);
    const doses = [{ opioid: 'MORPHINE', amount: 60, unit: 'MG_PER_DAY' as const }];
    expect(scoreInstrument({ instrument: 'MME', doses })).toMatchObject({ score: 60, scoringVersion: 'mme-cdc-2022' });
  });

  it('gives no score of opioids while one of them has no factor', () => {
    const doses = [
      { opioid: 'MORPHINE', amount: 60, unit: 'MG_PER_DAY' as const },
      { opioid: 'LEVORPHANOL', amount: 4, unit: 'MG_PER_DAY' as const },
    ];
    expect(scoreInstrument({ instrument: 'MME', doses }).score).toBeNull();
  });

  it('refuses an instrument it does not know', () => {
    expect(() => scoreInstrument({ instrument: 'EQ5D', answers: [] } as never)).toThrow(/^instrument is unknown: EQ5D/);
  });
});

describe('instruments', () => {
  it('has each instrument under its own code, with a source and a version of its own', () => {
    const all = Object.entries(instruments);
    expect(all.every(([code, instrument]) => instrument.code === code && instrument.source !== '')).toBe(true);
    expect(new Set(all.map(([, instrument]) => instrument.scoringVersion)).size).toBe(all.length);
  });

  it('leaves only the direction of PGIC to its coding', () => {
    const open = Object.values(instruments).filter((instrument) => instrument.direction === null);
    expect(open.map(({ code }) => code)).toEqual(['PGIC']);
  });
});
