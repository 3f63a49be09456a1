import { describe, expect, it } from 'vitest';
import { type OpioidSource, opioidIn, opioidsOf } from './opioids-of.js';

const taken = (name: string, more: Partial<OpioidSource> = {}): OpioidSource => ({
  name,
  doseAmount: 10,
  doseUnit: 'MG',
  route: 'ORAL',
  timesPerDay: 2,
  isOpioid: opioidIn(name) !== null,
  ...more,
});

describe('the opioids of a day', () => {
  it('come to the worked totals of CDC 2022, from single doses and how often they are taken', () => {
    expect(opioidsOf([taken('Hydrocodone', { doseAmount: 5, timesPerDay: 4 })]).mmePerDay).toBe(20);
    expect(opioidsOf([taken('Oxycodone ER 10 mg')]).mmePerDay).toBe(30);
    const patch = { doseUnit: 'MICROGRAMS_PER_HOUR', doseAmount: 25, route: 'TRANSDERMAL', timesPerDay: 1 } as const;
    expect(opioidsOf([taken('Fentanyl', patch)]).mmePerDay).toBe(60);
  });

  it('are incomplete, never 0, where one has no factor', () => {
    for (const [name, more] of [
      ['Levorphanol', {}],
      ['Fentanyl', { doseUnit: 'MICROGRAMS', route: 'SUBLINGUAL' }],
      ['Morphine', { route: 'INTRAVENOUS' }],
      ['Oxycodone', { doseUnit: 'MILLILITRES' }],
      ['A new opioid', { isOpioid: true }],
    ] as const) {
      const total = opioidsOf([taken(name, more), taken('Oxycodone')]);
      expect(total).toMatchObject({ mmePerDay: 30, isComplete: false });
      expect(total.unknownFactors).toHaveLength(1);
    }
  });

  it('show buprenorphine apart', () => {
    expect(opioidsOf([taken('Buprenorphine', { route: 'SUBLINGUAL' }), taken('Oxycodone')])).toMatchObject({
      mmePerDay: 30,
      isComplete: true,
      buprenorphine: [{ amount: 20 }],
    });
  });

  it('leave out what is no opioid', () => {
    expect(opioidsOf([taken('Gabapentin')])).toMatchObject({ mmePerDay: 0, isComplete: true });
  });
});
