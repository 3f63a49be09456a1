import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstrumentCode } from './instrument.type.js';
import { instruments } from './instruments.js';
import { questionnaires } from './questionnaires.js';
import { scoreBpiSeverity } from './score-bpi-severity.js';
import { scoreCadss } from './score-cadss.js';
import { scoreInstrument } from './score-instrument.js';
import { scoreOdi } from './score-odi.js';
import { scorePcs } from './score-pcs.js';
import { scoresOnly } from './scores-only.js';

describe('instruments without wording', () => {
  it('have none here, and say what licence they need', () => {
    for (const code of Object.keys(scoresOnly) as InstrumentCode[]) {
      expect(questionnaires[code]).toBeUndefined();
      expect(instruments[code].licence.signal).not.toBe('GREEN');
    }
    expect(instruments.ODI.licence.signal).toBe('RED');
    expect(instruments.PCS.licence.signal).toBe('RED');
  });

  it('ODI is the percent of what the answered items could give, from eight of ten on', () => {
    expect(scoreOdi([1, 2, 3, 4, 5, 0, 1, 2, 3, 4]).score).toBe(50);
    expect(scoreOdi([3, 3, 3, 3, 3, 3, 3, 3, null, null])).toMatchObject({ score: 60, isProrated: true });
    expect(scoreOdi([1, 2, 2, 2, 2, 2, 2, 2, 2, null]).score).toBe(37.8);
    expect(scoreOdi([3, 3, 3, 3, 3, 3, 3, null, null, null]).score).toBeNull();
  });

  it('PCS has three subscales that sum to its total, and none where an item is open', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 13, maxLength: 13 }), (answers) => {
        const { score, rumination, magnification, helplessness } = scorePcs(answers);
        expect((rumination ?? 0) + (magnification ?? 0) + (helplessness ?? 0)).toBe(score);
      }),
    );
    const answers = [0, 0, 0, 0, 0, 1, 1, 4, 4, 4, 4, 0, 1];
    expect(scorePcs(answers)).toMatchObject({ score: 19, rumination: 16, magnification: 3, helplessness: 0 });
    expect(scorePcs([...answers.slice(0, 12), null])).toMatchObject({ score: null, rumination: null });
  });

  it('CADSS and its short form are sums that need every item', () => {
    expect(
      scoreCadss(
        'CADSS',
        Array.from({ length: 23 }, () => 4),
      ).score,
    ).toBe(92);
    expect(scoreCadss('CADSS6', [1, 0, 2, 0, 4, 1]).score).toBe(8);
    expect(scoreCadss('CADSS6', [1, 0, 2, 0, 4, null]).score).toBeNull();
    expect(() => scoreCadss('CADSS6', [5, 0, 0, 0, 0, 0])).toThrow(/^CADSS6 item 1 /);
  });

  it('BPI severity is the mean of four, all needed', () => {
    expect(scoreBpiSeverity([8, 3, 5, 6]).score).toBe(5.5);
    expect(scoreBpiSeverity([8, 3, null, 6]).score).toBeNull();
  });

  it('are scored through the one door as by their own scorers', () => {
    expect(scoreInstrument({ instrument: 'CADSS6', answers: [1, 1, 1, 1, 1, 1] })).toMatchObject({
      score: 6,
      scoringVersion: 'cadss6-1',
    });
    expect(scoreInstrument({ instrument: 'ODI', answers: [5, 5, 5, 5, 5, 5, 5, 5, 5, 5] }).score).toBe(100);
  });
});
