import { describe, expect, it } from 'vitest';
import { partWords } from './field-words.js';

const space = '\u00a0';

describe('a part of a draft in words', () => {
  it('has the unit that its form is typed in, not the one it is stored in', () => {
    expect(partWords('dose.maximumRateMicrogramsPerHour', 24_500)).toBe(`24.5${space}mg/h`);
    expect(partWords('dose.durationMinutes', 240)).toBe(`240${space}min`);
    expect(partWords('dose.basis', 'MG_PER_H')).toBe('is the same for all, mg/h');
  });

  it('says what is empty and what is not there', () => {
    expect(partWords('dose.loadingDoseMicrograms', null)).toBe('–');
    expect(partWords('stopRules[low-oxygen]', undefined)).toBe('not there');
  });

  it('says a bound in the unit of its field, and a threshold in that of its rule', () => {
    const freedom = { path: 'dose.maximumRateMicrogramsPerHour', minimum: 20_000, maximum: 25_000, step: 1_000 };
    expect(partWords('overridable[dose.maximumRateMicrogramsPerHour]', freedom)).toBe(
      `Minimum 20${space}mg/h; Maximum 25${space}mg/h; Step 1${space}mg/h`,
    );
    const rule = { id: 'low-oxygen', threshold: 90, unit: 'PERCENT', sustainedMinutes: 1 };
    expect(partWords('stopRules[low-oxygen]', rule)).toBe(`Threshold 90 %; Sustained 1${space}min`);
  });
});
