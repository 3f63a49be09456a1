import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EligibilityFacts, type FactName, intendedCourses } from './eligibility-facts.js';
import { eligibilityRules } from './eligibility-rules.js';
import { evaluateEligibility, outcomes } from './evaluate-eligibility.js';

/** A patient whom no rule holds against. */
const healthy: EligibilityFacts = {
  ketamineHypersensitivity: false,
  bloodPressureHazard: false,
  uncontrolledCardiovascularDisease: false,
  suspectedCardiovascularDisease: false,
  activePsychosis: false,
  activeSuicidality: false,
  breastfeeding: false,
  liverRisk: false,
  raisedIntracranialPressure: false,
  raisedIntraocularPressure: false,
  activeSubstanceUseDisorder: false,
  untreatedSevereSleepApnoea: false,
  urinarySymptoms: false,
  highCumulativeExposure: false,
  hyperthyroidism: false,
  seizureDisorder: false,
  porphyria: false,
  pregnancy: 'NOT_PREGNANT',
  hepaticImpairment: 'NONE',
  intendedCourse: 'SERIES',
  ageYears: 45,
  bodyMassIndex: 26,
  asaPhysicalStatus: 2,
  thoughtsOfSelfHarm: false,
  medicationsReviewed: true,
};

const evaluate = (
  facts: Partial<EligibilityFacts> = {},
  medications: readonly string[] = [],
  overridden: readonly string[] = [],
) => evaluateEligibility({ facts: { ...healthy, ...facts }, medications, overridden: new Set(overridden) });

const fired = (facts: Partial<EligibilityFacts>) => evaluate(facts).fired.map(({ ruleId }) => ruleId);

describe('each rule of the table', () => {
  const holding: Record<string, Partial<EligibilityFacts>> = {
    E01: { ketamineHypersensitivity: true },
    E02: { bloodPressureHazard: true },
    E03: { uncontrolledCardiovascularDisease: true },
    E04: { activePsychosis: true },
    E05: { pregnancy: 'PREGNANT' },
    E06: { hepaticImpairment: 'SEVERE' },
    E07: { hepaticImpairment: 'MODERATE' },
    E08: { raisedIntraocularPressure: true },
    E09: { activeSubstanceUseDisorder: true },
    E10: { ageYears: 17 },
    E11: { thoughtsOfSelfHarm: true },
    E12: { suspectedCardiovascularDisease: true },
    E13: { liverRisk: true, intendedCourse: 'HIGH_DOSE_OR_FREQUENT' },
    E14: {},
    E15: { bodyMassIndex: 40 },
    E16: { urinarySymptoms: true },
    E17: { breastfeeding: true },
    E18: { porphyria: true },
  };
  const bySeverity = {
    BLOCK: 'INELIGIBLE',
    BLOCK_OVERRIDABLE: 'INELIGIBLE',
    TEST_REQUIRED: 'CONDITIONAL',
    CAUTION: 'ELIGIBLE',
    INFORMATION: 'ELIGIBLE',
  };

  it('is named once, with its source and how sure that is', () => {
    expect(eligibilityRules.map(({ id }) => id)).toEqual(Object.keys(holding));
    for (const rule of eligibilityRules) expect(rule.source.length * rule.version).toBeGreaterThan(0);
  });

  it.each(eligibilityRules)('$id fires alone on its facts and decides by its severity', ({ id, severity }) => {
    const { outcome, fired: found } = evaluate(holding[id]);
    expect(found.map(({ ruleId }) => ruleId)).toEqual([id]);
    expect(outcome).toBe(bySeverity[severity]);
    if (id !== 'E14') expect(found[0]?.because.length).toBeGreaterThan(0);
  });

  it('names the facts that make it hold, and no others', () => {
    const { fired: found } = evaluate({ untreatedSevereSleepApnoea: true, asaPhysicalStatus: 3 });
    expect(found).toEqual([
      { ruleId: 'E15', ruleVersion: 1, because: ['untreatedSevereSleepApnoea', 'asaPhysicalStatus'] },
    ]);
  });

  it('holds at its bound and not beside it', () => {
    expect(fired({ ageYears: 18 })).not.toContain('E10');
    expect(fired({ bodyMassIndex: 39.9 })).not.toContain('E15');
    expect(fired({ activeSubstanceUseDisorder: true, intendedCourse: 'SINGLE' })).not.toContain('E09');
    expect(fired({ liverRisk: true })).not.toContain('E13');
  });
});

describe('what is not known', () => {
  it('keeps a patient conditional where a rule that blocks or asks for a test may hold', () => {
    const { outcome, undetermined, conditions } = evaluate({ activePsychosis: null, breastfeeding: null });
    expect(outcome).toBe('CONDITIONAL');
    expect(undetermined.map(({ ruleId }) => ruleId)).toEqual(['E04', 'E17']);
    expect(conditions).toMatchObject([{ ruleId: 'E04', kind: 'FACT_MISSING' }]);
  });

  it('is told of a caution, and no longer called healthy', () => {
    expect(evaluate({ urinarySymptoms: null })).toMatchObject({ outcome: 'ELIGIBLE', fired: [] });
  });

  it('does not matter where another fact decides', () => {
    expect(evaluate({ activeSubstanceUseDisorder: null, intendedCourse: 'SINGLE' }).undetermined).toEqual([]);
    expect(evaluate({ raisedIntracranialPressure: null, raisedIntraocularPressure: true }).outcome).toBe('INELIGIBLE');
  });

  it('of medications asks for the list to be gone through', () => {
    expect(evaluate({ medicationsReviewed: false })).toMatchObject({
      outcome: 'CONDITIONAL',
      conditions: [{ ruleId: 'MEDICATIONS', kind: 'FACT_MISSING' }],
    });
  });

  it('asks for capnography', () => {
    expect(evaluate({ untreatedSevereSleepApnoea: null }).capnographyRequired).toBe(true);
    expect(evaluate().capnographyRequired).toBe(false);
  });
});

describe('a rule that was set aside', () => {
  it('no longer blocks where it may be, and blocks all the same where it may not', () => {
    expect(evaluate({ raisedIntraocularPressure: true }, [], ['E08@1']).outcome).toBe('ELIGIBLE');
    expect(evaluate({ activePsychosis: true }, [], ['E04@1']).outcome).toBe('INELIGIBLE');
  });

  it('is set aside in one wording only', () => {
    expect(evaluate({ raisedIntraocularPressure: true }, [], ['E08@2']).outcome).toBe('INELIGIBLE');
  });
});

describe('interactions', () => {
  const found = (...names: string[]) => evaluate({}, names).interactions.map(({ ruleId }) => ruleId);

  it.each([
    ['Alprazolam 0.5 mg', ['I01', 'I08']],
    ['OXYCODONE ER', ['I02']],
    ['Fentanyl transdermal patch', ['I02']],
    ['zolpidem', ['I03']],
    ['Theophylline', ['I04']],
    ['Lisdexamfetamine', ['I05']],
    ['Ketoconazole', ['I06']],
    ['St. John’s Wort', ['I07']],
    ['Lamotrigine', ['I08']],
    ['Semaglutide', ['I09']],
    ['Metformin', []],
    ['Morphinone', []],
  ])('of %s are %j', (name, rules) => {
    expect(found(name)).toEqual(rules);
  });

  it('to be avoided open a condition; cautions do not', () => {
    expect(evaluate({}, ['Theophylline'])).toMatchObject({
      outcome: 'CONDITIONAL',
      conditions: [{ ruleId: 'I04', kind: 'INTERACTION' }],
    });
    expect(evaluate({}, ['Oxycodone']).outcome).toBe('ELIGIBLE');
  });
});

describe('laws of the table', () => {
  const flag = fc.constantFrom(true, false, null);
  const flags = Object.keys(healthy).filter((name) => typeof healthy[name as FactName] === 'boolean');
  const anyFacts = fc.record({
    ...Object.fromEntries(flags.map((name) => [name, flag])),
    pregnancy: fc.constantFrom('PREGNANT', 'NOT_PREGNANT', 'NOT_APPLICABLE', null),
    hepaticImpairment: fc.constantFrom('NONE', 'MILD', 'MODERATE', 'SEVERE', null),
    intendedCourse: fc.constantFrom(...intendedCourses.map((course) => (course === 'UNKNOWN' ? null : course))),
    ageYears: fc.integer({ min: 10, max: 95 }),
    bodyMassIndex: fc.double({ min: 15, max: 60, noNaN: true }),
    asaPhysicalStatus: fc.integer({ min: 1, max: 6 }),
  }) as unknown as fc.Arbitrary<EligibilityFacts>;
  const anyMedications = fc.subarray(['Theophylline', 'Oxycodone', 'Alprazolam', 'Metformin']);
  const badness = (facts: EligibilityFacts, medications: readonly string[] = [], overridden: readonly string[] = []) =>
    outcomes.indexOf(evaluate(facts, medications, overridden).outcome);

  it('whatever else there is, a fact that blocks makes ineligible', () => {
    const blocking: Partial<EligibilityFacts>[] = [
      { ketamineHypersensitivity: true },
      { bloodPressureHazard: true },
      { uncontrolledCardiovascularDisease: true },
      { activePsychosis: true },
      { pregnancy: 'PREGNANT' },
      { hepaticImpairment: 'SEVERE' },
      { ageYears: 17 },
    ];
    const everything = eligibilityRules.map(({ id, version }) => `${id}@${version}`);
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...blocking), (facts, block) => {
        expect(evaluate({ ...facts, ...block }, [], everything).outcome).toBe('INELIGIBLE');
      }),
    );
  });

  it('finding something present never makes the outcome better than not finding it, nor than not knowing', () => {
    const names = flags.filter((name) => name !== 'medicationsReviewed') as FactName[];
    fc.assert(
      fc.property(anyFacts, anyMedications, fc.constantFrom(...names), (facts, medications, name) => {
        const [absent, unknown, present] = [false, null, true].map((value) =>
          badness({ ...facts, [name]: value }, medications),
        );
        expect(absent).toBeLessThanOrEqual(unknown ?? 0);
        expect(unknown).toBeLessThanOrEqual(present ?? 0);
      }),
    );
  });

  it('another medication never makes the outcome better, and setting a rule aside never makes it worse', () => {
    fc.assert(
      fc.property(anyFacts, anyMedications, fc.constantFrom('Theophylline', 'Oxycodone'), (facts, medications, one) => {
        expect(badness(facts, [...medications, one])).toBeGreaterThanOrEqual(badness(facts, medications));
        expect(badness(facts, medications, ['E08@1', 'E09@1'])).toBeLessThanOrEqual(badness(facts, medications));
      }),
    );
  });

  it('no patient is eligible while a rule that blocks cannot be decided', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { outcome, undetermined } = evaluate(facts);
        const open = undetermined.some(({ ruleId }) => ['E01', 'E02', 'E03', 'E04', 'E05', 'E06'].includes(ruleId));
        if (open) expect(outcome).not.toBe('ELIGIBLE');
      }),
    );
  });
});
