import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asraComposite, type AsraComponents } from './asra-composite.js';
import { asraPositive, type AsraMeasures } from './asra-positive.js';
import { disabilityImproved } from './disability-improved.js';
import { opioidCut } from './opioid-cut.js';
import { reliefLasted } from './relief-lasted.js';
import type { TriState } from './tri-state.js';

const nothingElse = { baselineOdi: null, followUpOdi: null, baselineMme: 0, followUpMme: 0 };
const responder: AsraMeasures = {
  ...nothingElse,
  baselineNrs: 8,
  followUpNrs: 5,
  satisfied: true,
  course: 'SINGLE_INFUSION',
  reliefDays: 22,
};

describe('asraPositive', () => {
  it('is true with relief, one benefit and time enough', () => {
    expect(asraPositive(responder)).toBe('TRUE');
    expect(asraPositive({ ...responder, satisfied: false, baselineOdi: 50, followUpOdi: 37.2 })).toBe('TRUE');
    expect(asraPositive({ ...responder, satisfied: null, baselineMme: 100, followUpMme: 80 })).toBe('TRUE');
  });

  it('is false as soon as one needed part is, whatever else is unknown', () => {
    expect(asraPositive({ ...responder, followUpNrs: 6, satisfied: null, reliefDays: null })).toBe('FALSE');
    expect(asraPositive({ ...responder, reliefDays: 21, satisfied: null })).toBe('FALSE');
    const noBenefit = { satisfied: false, baselineOdi: 50, followUpOdi: 45 };
    expect(asraPositive({ ...responder, ...noBenefit, followUpNrs: null })).toBe('FALSE');
  });

  it('is unknown, not false, where what is missing could decide', () => {
    expect(asraPositive({ ...responder, satisfied: null })).toBe('UNKNOWN');
    expect(asraPositive({ ...responder, satisfied: false })).toBe('UNKNOWN');
    expect(asraPositive({ ...responder, followUpNrs: null })).toBe('UNKNOWN');
    expect(asraPositive({ ...responder, reliefDays: null })).toBe('UNKNOWN');
    expect(asraPositive({ ...responder, baselineNrs: 0, followUpNrs: 0 })).toBe('UNKNOWN');
  });

  it('needs longer relief after a series', () => {
    expect(asraPositive({ ...responder, course: 'CONSECUTIVE_SERIES', reliefDays: 42 })).toBe('FALSE');
    expect(asraPositive({ ...responder, course: 'CONSECUTIVE_SERIES', reliefDays: 43 })).toBe('TRUE');
  });
});

describe('asraComposite', () => {
  it('decides only what every way of filling the unknown would decide', () => {
    const truth = fc.constantFrom<TriState>('TRUE', 'FALSE', 'UNKNOWN');
    const names = ['responded30', 'satisfied', 'disabilityImproved', 'opioidCut', 'reliefLasted'] as const;
    const components = fc.record({
      responded30: truth,
      satisfied: truth,
      disabilityImproved: truth,
      opioidCut: truth,
      reliefLasted: truth,
    });
    const completions = (open: AsraComponents): AsraComponents[] => {
      const name = names.find((key) => open[key] === 'UNKNOWN');
      if (!name) return [open];
      return (['TRUE', 'FALSE'] as const).flatMap((value) => completions({ ...open, [name]: value }));
    };
    fc.assert(
      fc.property(components, (open) => {
        const outcomes = new Set(completions(open).map(asraComposite));
        expect(asraComposite(open)).toBe(outcomes.size === 1 ? [...outcomes][0] : 'UNKNOWN');
      }),
    );
  });
});

describe('components of the composite', () => {
  it('count a cut of opioids only where there were any', () => {
    expect(opioidCut({ baselineMme: 0, followUpMme: null })).toBe('FALSE');
    expect(opioidCut({ baselineMme: 47, followUpMme: 37.6 })).toBe('TRUE');
    expect(opioidCut({ baselineMme: 47, followUpMme: 37.7 })).toBe('FALSE');
    expect(opioidCut({ baselineMme: 47, followUpMme: null })).toBe('UNKNOWN');
    expect(opioidCut({ baselineMme: null, followUpMme: 0 })).toBe('UNKNOWN');
  });

  it('count 12.8 points of disability exactly', () => {
    expect(disabilityImproved({ baselineOdi: 44.4, followUpOdi: 31.6 })).toBe('TRUE');
    expect(disabilityImproved({ baselineOdi: 44.4, followUpOdi: 31.7 })).toBe('FALSE');
    expect(disabilityImproved({ baselineOdi: null, followUpOdi: 31.7 })).toBe('UNKNOWN');
  });

  it('wait for relief that still holds', () => {
    expect(reliefLasted({ course: 'SINGLE_INFUSION', reliefDays: 10, isCensored: true })).toBe('UNKNOWN');
    expect(reliefLasted({ course: 'SINGLE_INFUSION', reliefDays: 30, isCensored: true })).toBe('TRUE');
    expect(reliefLasted({ course: 'SINGLE_INFUSION', reliefDays: 10 })).toBe('FALSE');
    expect(() => reliefLasted({ course: 'SINGLE_INFUSION', reliefDays: -1 })).toThrow(/^reliefDays /);
  });
});
