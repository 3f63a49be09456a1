import { describe, expect, it } from 'vitest';
import { adjustedBand, adjustedLimitsAt, adjustedZ, standardiseClinics } from './standardise-clinics.js';

/** Responders of n by clinic and diagnosis, worked by hand: each patient's risk is the network's rate in the stratum. */
const example = {
  A: { CRPS: [60, 36], NEUR: [30, 14], FIBRO: [10, 3] },
  B: { CRPS: [10, 7], NEUR: [30, 16], FIBRO: [60, 22] },
  C: { CRPS: [30, 17], NEUR: [40, 20], FIBRO: [30, 10] },
  D: { CRPS: [40, 16], NEUR: [40, 14], FIBRO: [20, 4] },
} as const;
const strata = { CRPS: 76 / 140, NEUR: 64 / 140, FIBRO: 39 / 120 };

function totals() {
  return Object.entries(example).map(([clinicId, groups]) => {
    const cells = Object.entries(groups).map(([group, [n, events]]) => {
      const p = strata[group as keyof typeof strata];
      return { n, observed: events, expected: n * p, variance: n * p * (1 - p) };
    });
    const sum = (of: (cell: (typeof cells)[number]) => number) => cells.reduce((all, cell) => all + of(cell), 0);
    return {
      group: clinicId,
      n: sum(({ n }) => n),
      observed: sum(({ observed }) => observed),
      expected: sum(({ expected }) => expected),
      variance: sum(({ variance }) => variance),
    };
  });
}
const standardised = standardiseClinics(totals(), new Set(['A', 'B', 'C', 'D']));
const clinic = (id: string) => standardised.clinics.get(id)!;

describe('standardised clinics', () => {
  it.each([
    ['A', 49.535714, 1.069935, 0.478796, 0.699],
    ['B', 38.642857, 1.16451, 0.521118, 1.323],
    ['C', 44.321429, 1.060435, 0.474545, 0.547],
    ['D', 46.5, 0.731183, 0.327204, -2.539],
  ])('have clinic %s as it is worked by hand', (id, expected, ratio, rate, z) => {
    const found = clinic(id);
    expect(found.expected).toBeCloseTo(expected, 6);
    expect(found.ratio).toBeCloseTo(ratio, 6);
    expect(found.standardisedRate).toBeCloseTo(rate, 6);
    expect(found.z).toBeCloseTo(z, 3);
  });

  it('turn the crude order round: B is third before adjustment and first after', () => {
    const order = (of: (id: string) => number) => ['A', 'B', 'C', 'D'].sort((a, b) => of(b) - of(a));
    expect(order((id) => clinic(id).observed / clinic(id).n)).toEqual(['A', 'C', 'B', 'D']);
    expect(order((id) => clinic(id).standardisedRate)).toEqual(['B', 'A', 'C', 'D']);
    expect(['A', 'B', 'C', 'D'].map((id) => adjustedBand(clinic(id).z))).toEqual([
      'INSIDE',
      'INSIDE',
      'INSIDE',
      'ALERT',
    ]);
  });

  it('expect as many events as there were', () => {
    const sum = (of: (id: string) => number) => ['A', 'B', 'C', 'D'].reduce((total, id) => total + of(id), 0);
    expect(sum((id) => clinic(id).expected)).toBeCloseTo(179, 6);
    expect(sum((id) => clinic(id).observed)).toBe(179);
  });

  it('leave limits as they are while chance may explain the spread, and never narrow them', () => {
    expect(standardised.overdispersion).toMatchObject({ adjust: false });
    expect(standardised.limitTau2).toBe(0);
    expect(Math.abs(adjustedZ(34, clinic('D'), 0.02))).toBeLessThan(Math.abs(clinic('D').z));
  });

  it('draw the limits that the bands follow from', () => {
    const { lower95, upper95 } = adjustedLimitsAt(clinic('D'), standardised.networkRate, 0);
    const rate = clinic('D').standardisedRate;
    expect([rate < lower95, rate > upper95]).toEqual([true, false]);
    expect((lower95 + upper95) / 2).toBeCloseTo(standardised.networkRate, 12);
  });

  it('draw estimates towards the network, and rank by ranges that hold the estimate’s own place', () => {
    for (const id of ['A', 'B', 'C', 'D'])
      expect(Math.abs(clinic(id).shrunken.ratio - 1)).toBeLessThanOrEqual(Math.abs(clinic(id).ratio - 1));
    expect(standardised.ranked).toBe(4);
    expect(clinic('B').rank?.from).toBe(1);
    expect(clinic('D').rank?.to).toBe(4);
  });

  it('rank nobody where fewer than three clinics are judged', () => {
    const few = standardiseClinics(totals(), new Set(['A', 'B']));
    expect(few.overdispersion).toBeNull();
    expect([...few.clinics.values()].map(({ rank }) => rank)).toEqual([null, null, null, null]);
  });
});
