import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLogistic } from './fit-logistic.js';
import { indirectStandardisation } from './indirect-standardisation.js';

/** [patients, responders] of CRPS, neuropathic pain and fibromyalgia at four clinics. */
const network: Record<string, Array<[number, number]>> = {
  A: [
    [60, 36],
    [30, 14],
    [10, 3],
  ],
  B: [
    [10, 7],
    [30, 16],
    [60, 22],
  ],
  C: [
    [30, 17],
    [40, 20],
    [30, 10],
  ],
  D: [
    [40, 16],
    [40, 14],
    [20, 4],
  ],
};

const patients = Object.entries(network).flatMap(([group, strata]) =>
  strata.flatMap(([n, responders], stratum) =>
    Array.from({ length: n }, (_, index) => ({ group, stratum, observed: index < responders ? 1 : 0 })),
  ),
);
const observed = patients.map((patient) => patient.observed);
const group = patients.map((patient) => patient.group);

const { predicted } = fitLogistic({
  x: patients.map(({ stratum }) => [stratum === 1 ? 1 : 0, stratum === 2 ? 1 : 0]),
  y: observed,
});

describe('indirectStandardisation', () => {
  it('predicts the stratum rates of the network where the model is the stratum alone', () => {
    const rates = [0.542857, 0.457143, 0.325];
    patients.forEach(({ stratum }, index) => expect(predicted[index]).toBeCloseTo(rates[stratum]!, 6));
  });

  it.each([
    ['A', 53, 49.535714, 1.069935, 0.478796, 0.699],
    ['B', 45, 38.642857, 1.16451, 0.521118, 1.323],
    ['C', 47, 44.321429, 1.060435, 0.474545, 0.547],
    ['D', 34, 46.5, 0.731183, 0.327204, -2.539],
  ])('gives clinic %s its worked numbers', (name, events, expected, ratio, rate, z) => {
    const row = indirectStandardisation({ observed, predicted, group }).find((entry) => entry.group === name)!;
    expect(row).toMatchObject({ n: 100, observed: events });
    expect(row.expected).toBeCloseTo(expected, 5);
    expect(row.ratio).toBeCloseTo(ratio, 6);
    expect(row.standardisedRate).toBeCloseTo(rate, 6);
    expect(row.z).toBeCloseTo(z, 3);
  });

  it('raises the clinic that is third crude to first adjusted', () => {
    const rows = indirectStandardisation({ observed, predicted, group });
    const order = (key: 'observed' | 'ratio') => [...rows].sort((a, b) => b[key] - a[key]).map((row) => row.group);
    expect(order('observed')).toEqual(['A', 'C', 'B', 'D']);
    expect(order('ratio')[0]).toBe('B');
  });

  it('expects over all clinics what was observed over all', () => {
    const rows = indirectStandardisation({ observed, predicted, group });
    expect(rows.reduce((total, row) => total + row.expected, 0)).toBeCloseTo(179, 6);
  });

  it('gives the same answer in whatever order patients come', () => {
    const before = indirectStandardisation({ observed, predicted, group });
    const shuffled = fc.shuffledSubarray(
      patients.map((_, index) => index),
      { minLength: patients.length },
    );
    fc.assert(
      fc.property(shuffled, (order) => {
        const pick = <T>(values: readonly T[]) => order.map((index) => values[index]!);
        const after = indirectStandardisation({
          observed: pick(observed),
          predicted: pick(predicted),
          group: pick(group),
        });
        for (const row of before) {
          const same = after.find((entry) => entry.group === row.group)!;
          expect(same.expected).toBeCloseTo(row.expected, 10);
          expect(same.z).toBeCloseTo(row.z, 10);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('is defined where nothing was observed or expected', () => {
    const rows = indirectStandardisation({
      observed: [0, 0, 0, 1, 1, 1],
      predicted: [0, 0, 0.5, 0, 1, 1],
      group: ['none', 'none', 'no-events', 'impossible', 'certain', 'certain'],
    });
    expect(rows.map(({ ratio, z }) => [ratio, z])).toEqual([
      [1, 0],
      [0, -1],
      [Infinity, Infinity],
      [1, 0],
    ]);
  });

  it('has a standardised rate of 0 where the network has no event', () => {
    const rows = indirectStandardisation({ observed: [0, 0], predicted: [0, 0.1], group: ['a', 'b'] });
    expect(rows.map((row) => row.standardisedRate)).toEqual([0, 0]);
  });

  it('names the argument that is wrong', () => {
    expect(() => indirectStandardisation({ observed: [], predicted: [], group: [] })).toThrow(/^observed /);
    expect(() => indirectStandardisation({ observed: [1], predicted: [1.2], group: ['a'] })).toThrow(
      /^predicted\[0\] /,
    );
    expect(() => indirectStandardisation({ observed: [1], predicted: [0.2], group: [] })).toThrow(/^group /);
    expect(() => indirectStandardisation({ observed: [2], predicted: [0.2], group: ['a'] })).toThrow(/^observed\[0\] /);
  });
});
