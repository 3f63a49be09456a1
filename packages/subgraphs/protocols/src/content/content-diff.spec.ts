import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleContent, withDose } from '../../test/sample-content.js';
import { contentHash, inCanonicalOrder, parseContent } from './canonical-content.js';
import { applyDiff, diffContent } from './content-diff.js';
import { misfit } from './overridable-findings.js';
import type { ProtocolContent } from './protocol-content.js';
import { changeLevel, changeLevels, nextSemanticVersion } from './semantic-version.js';

const name = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const whole = fc.integer({ min: 1, max: 100_000 });
const nullable = fc.option(whole, { nil: null });
const named = <Shape extends object>(shape: fc.Arbitrary<Shape>) =>
  fc
    .dictionary(name, shape, { maxKeys: 4, noNullPrototype: true })
    .map((entries) => Object.entries(entries).map(([id, entry]) => ({ id, ...entry })));

/** Contents that differ from the sample in quantities, words and lists. */
const contents: fc.Arbitrary<ProtocolContent> = fc
  .record({
    dose: fc.record({
      loadingDoseMicrograms: nullable,
      rateMicrogramsPerKgPerHour: nullable,
      durationMinutes: whole,
      maximumRateMicrogramsPerHour: nullable,
      titration: named(fc.record({ afterMinutes: whole, ratePercent: whole })),
    }),
    eligibility: named(
      fc.record({ severity: fc.constantFrom('REQUIRE', 'EXCLUDE', 'CAUTION'), statement: fc.string() }),
    ),
    followUp: named(
      fc.record({
        afterDays: whole,
        instruments: fc.array(fc.constantFrom('NRS', 'PEG'), { minLength: 1, maxLength: 3 }),
      }),
    ),
    overridable: fc
      .uniqueArray(fc.constantFrom('dose.durationMinutes', 'dose.seriesSize', 'boosters.minimumIntervalDays'))
      .map((paths) => paths.map((path) => ({ path, minimum: 1, maximum: 9, step: 1 }))),
    coverage: fc.string(),
  })
  .map(({ dose, coverage, ...rest }) =>
    inCanonicalOrder({
      ...sampleContent,
      ...rest,
      dose: { ...sampleContent.dose, ...dose },
      patientInformation: { ...sampleContent.patientInformation, coverage },
    } as ProtocolContent),
  );

/** The same document with the keys of each object in another order. */
function shuffled<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((entry: unknown) => shuffled(entry)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, entry]) => [key, shuffled(entry)]),
  ) as Value;
}

describe('a diff', () => {
  it('of a content with itself is empty', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(diffContent(content, structuredClone(content))).toEqual([]);
      }),
    );
  });

  it('applied to the one gives the other', () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        expect(applyDiff(a, diffContent(a, b))).toEqual(b);
      }),
    );
  });

  it('names path, section, unit and share of each change', () => {
    expect(diffContent(sampleContent, withDose({ maximumRateMicrogramsPerHour: 24_000 }))).toEqual([
      {
        path: 'dose.maximumRateMicrogramsPerHour',
        section: 'DOSE',
        before: 25_000,
        after: 24_000,
        unit: 'µg/h',
        deltaPercent: -4,
        risk: 'NONE',
      },
    ]);
  });

  it.each<[string, (content: ProtocolContent) => void, string]>([
    ['a higher rate', (content) => (content.dose.rateMicrogramsPerKgPerHour = 400), 'HIGHER_DOSE'],
    ['a cap taken away', (content) => (content.dose.maximumRateMicrogramsPerHour = null), 'HIGHER_DOSE'],
    [
      'a lower threshold of a rule that acts below it',
      (content) => (content.stopRules[0]!.threshold = 85),
      'LOOSER_STOP_RULE',
    ],
    ['a stop rule taken away', (content) => (content.stopRules = []), 'LOOSER_STOP_RULE'],
    ['a milder action', (content) => (content.stopRules[0]!.action = 'NOTIFY'), 'LOOSER_STOP_RULE'],
    ['rarer vital signs', (content) => (content.monitoring.vitalSignsEveryMinutesAtSteadyRate = 30), 'LESS_MONITORING'],
    ['an exclusion taken away', (content) => (content.eligibility = []), 'WIDER_ELIGIBILITY'],
    ['going home alone', (content) => (content.discharge.isEscortRequired = false), 'EARLIER_DISCHARGE'],
    ['a wider freedom', (content) => (content.overridable[0]!.minimum = 10_000), 'WIDER_OVERRIDE'],
  ])('tells of %s', (_, change, risk) => {
    const changed = structuredClone(sampleContent);
    change(changed);
    const there = diffContent(sampleContent, changed).map((field) => field.risk);
    expect(there).toContain(risk);
    const back = diffContent(changed, sampleContent).map((field) => field.risk);
    expect(back).not.toContain(risk);
  });
});

describe('the hash of a content', () => {
  it('does not depend on the order of keys, nor on the order of named entries', () => {
    fc.assert(
      fc.property(contents, (content) => {
        expect(contentHash(shuffled(content))).toBe(contentHash(content));
        const reordered = { ...content, eligibility: content.eligibility.toReversed() };
        expect(contentHash(reordered)).toBe(contentHash(content));
      }),
    );
  });

  it('differs wherever the diff is not empty', () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        expect(contentHash(a) === contentHash(b)).toBe(diffContent(a, b).length === 0);
      }),
    );
  });
});

describe('the number of a version', () => {
  it('grows by exactly one place, the one of the greatest change', () => {
    fc.assert(
      fc.property(contents, contents, (a, b) => {
        const changes = diffContent(a, b);
        const expected = { MAJOR: '3.0.0', MINOR: '2.2.0', PATCH: '2.1.5', NONE: '2.1.5' }[changeLevel(changes)];
        expect(nextSemanticVersion('2.1.4', changes)).toBe(expected);
      }),
    );
  });

  it('never has a lower level for more changes', () => {
    fc.assert(
      fc.property(contents, contents, fc.nat(), (a, b, size) => {
        const changes = diffContent(a, b);
        const rank = (of: typeof changes) => changeLevels.indexOf(changeLevel(of));
        // Fields of one entry belong together: an entry is added as a whole or not at all.
        const some = changes.filter(({ section }) => section === changes[size % (changes.length || 1)]?.section);
        expect(rank(some)).toBeLessThanOrEqual(rank(changes));
      }),
    );
  });

  it.each<[string, (content: ProtocolContent) => void, string]>([
    ['the dose', (content) => (content.dose.durationMinutes = 180), 'MAJOR'],
    [
      'the words of a criterion, which decide who is treated',
      (content) => (content.eligibility[0]!.statement = 'x'),
      'MAJOR',
    ],
    ['a bound that narrows', (content) => (content.overridable[0]!.maximum = 24_000), 'MAJOR'],
    [
      'a follow-up that is added',
      (content) => content.followUp.push({ id: 'week-1', afterDays: 7, instruments: ['NRS'] }),
      'MINOR',
    ],
    ['a bound that widens', (content) => (content.overridable[0]!.minimum = 10_000), 'MINOR'],
    ['what the patient is told', (content) => (content.patientInformation.driving = 'x'), 'PATCH'],
  ])('follows from %s', (_, change, level) => {
    const changed = structuredClone(sampleContent);
    change(changed);
    expect(changeLevel(diffContent(sampleContent, changed))).toBe(level);
  });
});

it('a bound of a site’s freedom is told in the unit of its field', () => {
  const changed = structuredClone(sampleContent);
  changed.overridable[0]!.maximum = 24_000;
  expect(diffContent(sampleContent, changed)).toMatchObject([{ after: 24_000, unit: 'µg/h' }]);
  expect(misfit(30_000, changed.overridable[0]!)).toMatch(/^A site may choose \d+ µg\/h to 24000 µg\/h\.$/);
});

describe('a content from outside', () => {
  it.each<[string, object, string[]]>([
    [
      'a fraction of a microgram',
      { dose: { ...sampleContent.dose, durationMinutes: 1.5 } },
      ['dose', 'durationMinutes'],
    ],
    ['a field that there is not', { dose: { ...sampleContent.dose, rateMg: 1 } }, ['dose']],
    [
      'two entries of one name',
      { eligibility: [...sampleContent.eligibility, ...sampleContent.eligibility] },
      ['eligibility'],
    ],
  ])('is refused with its path for %s', (_, change, path) => {
    expect(() => parseContent({ ...sampleContent, ...change })).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', path: ['input', 'content', ...path] }),
    );
  });
});
