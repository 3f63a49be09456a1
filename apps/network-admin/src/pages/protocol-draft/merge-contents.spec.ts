import { describe, expect, it } from 'vitest';
import type { ProtocolContentInput } from '../../graph/schema.generated.js';
import { missingIn } from './content-input.js';
import { contentOf, differencesBetween, mergedUnits, unitsOf } from './merge-contents.js';

/** As much of a content as these rules look at. */
const content = (change: object = {}) =>
  ({
    dose: {
      basis: 'MG_PER_H',
      loadingDoseMicrograms: null,
      durationMinutes: 240,
      titration: [{ id: 'start', afterMinutes: 0, ratePercent: 50 }],
    },
    stopRules: [
      { id: 'low-oxygen', threshold: 90 },
      { id: 'high-pressure', threshold: 180 },
    ],
    followUp: [{ id: 'w4', afterDays: 28, instruments: ['NRS', 'PEG'] }],
    evidence: [],
    ...change,
  }) as unknown as ProtocolContentInput;

const base = content();
const mine = content({ dose: { ...base.dose, durationMinutes: 200 }, stopRules: base.stopRules.slice(0, 1) });
const theirs = content({ dose: { ...base.dose, durationMinutes: 180, loadingDoseMicrograms: 5_000 } });
const differences = differencesBetween(unitsOf(base), unitsOf(mine), unitsOf(theirs));

describe('merging two people’s contents', () => {
  it('takes a content apart and puts the same one together', () => {
    for (const one of [base, mine, theirs]) expect(contentOf(unitsOf(one), one)).toEqual(one);
  });

  it('says of each difference who made it', () => {
    expect(differences.map(({ path, by }) => [path, by])).toEqual([
      ['dose.loadingDoseMicrograms', 'THEM'],
      ['dose.durationMinutes', 'BOTH'],
      ['stopRules[high-pressure]', 'ME'],
    ]);
  });

  it('makes mine where all of mine is chosen, and theirs where none is', () => {
    const take = (isMine: boolean) =>
      contentOf(
        mergedUnits(unitsOf(theirs), differences, () => isMine),
        theirs,
      );
    expect(take(true)).toEqual(mine);
    expect(take(false)).toEqual(theirs);
  });

  it('keeps what only one of the two changed, of both', () => {
    const merged = contentOf(
      mergedUnits(unitsOf(theirs), differences, (path) => path.startsWith('stopRules')),
      theirs,
    );
    expect(merged.dose).toEqual(theirs.dose);
    expect(merged.stopRules).toEqual(mine.stopRules);
  });

  it('finds no difference between a content and itself', () => {
    expect(differencesBetween(unitsOf(base), unitsOf(mine), unitsOf(mine))).toEqual([]);
  });
});

describe('what is missing', () => {
  it('is a quantity that is needed, by its path, and never one that may be left out', () => {
    expect(missingIn(base)).toEqual([]);
    const gap = content({
      dose: { ...base.dose, durationMinutes: null },
      stopRules: [{ id: 'low-oxygen', threshold: null }],
    });
    expect(missingIn(gap)).toEqual(['dose.durationMinutes', 'stopRules[low-oxygen].threshold']);
  });
});
