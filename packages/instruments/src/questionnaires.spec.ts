import { describe, expect, it } from 'vitest';
import type { InstrumentCode } from './instrument.type.js';
import { instruments } from './instruments.js';
import { questionnaires } from './questionnaires.js';

const worded = Object.keys(questionnaires) as InstrumentCode[];

describe('the wording of instruments', () => {
  it('ships only where the licence is green', () => {
    expect(worded.length).toBeGreaterThan(0);
    expect(worded.filter((code) => instruments[code].licence.signal !== 'GREEN')).toEqual([]);
  });

  it.each(worded)('of %s has as many items as are scored, and every answer that may be given', (code) => {
    const { items, options } = questionnaires[code]!;
    const { count, minimum, maximum } = instruments[code].items;
    expect(items).toHaveLength(count);
    const values = options.map(({ value }) => value);
    expect(values).toEqual(Array.from({ length: (maximum ?? 0) - minimum + 1 }, (_, index) => minimum + index));
  });

  it('is stored with what makes a number unambiguous: the time of pain, and the coding of an impression', () => {
    expect(questionnaires.NRS?.storedWith).toEqual({ recall: 'LAST_7_DAYS', qualifier: 'AVERAGE' });
    expect(questionnaires.PGIC?.storedWith).toEqual({ coding: 'GUY_1976' });
    expect(questionnaires.PGIC?.options[0]).toEqual({ value: 1, label: 'Very much improved' });
  });

  it('of PHQ-9 asks of thoughts of self-harm last, where the scorer looks for them', () => {
    expect(questionnaires.PHQ9?.items[8]?.text).toMatch(/better off dead/);
  });
});
