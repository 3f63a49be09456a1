import { requireBinary } from './require-binary.js';
import { requireProbability } from './require-probability.js';
import { requireSameLength } from './require-same-length.js';
import { requireSeries } from './require-series.js';
import { sum } from './sum.js';

export interface StandardisationInput<G extends string | number = string> {
  /** One entry a patient: 1 = event, 0 = none. */
  observed: readonly number[];
  /** The probability the case-mix model gives that patient. */
  predicted: readonly number[];
  /** The clinic of that patient. */
  group: readonly G[];
}

export interface StandardisedGroup<G extends string | number = string> {
  group: G;
  n: number;
  observed: number;
  /** E = Σp */
  expected: number;
  /** O/E; 1 where O = E = 0, Infinity where events came that the model held impossible. */
  ratio: number;
  /** O/E × the rate of all patients. Not bounded by 1. */
  standardisedRate: number;
  /** V = Σp(1 − p) */
  variance: number;
  /** (O − E)/√V; 0 where O = E, ±Infinity where V = 0 and they differ. */
  z: number;
}

function ratioOf(observed: number, expected: number): number {
  return observed === 0 && expected === 0 ? 1 : observed / expected;
}

function zOf(observed: number, expected: number, variance: number): number {
  return observed === expected ? 0 : (observed - expected) / Math.sqrt(variance);
}

/**
 * Indirect standardisation: what each clinic reached against what the network would have reached with its patients.
 * One entry a group, in the order groups first appear; throws a RangeError that names the argument.
 */
export function indirectStandardisation<G extends string | number = string>(
  input: StandardisationInput<G>,
): Array<StandardisedGroup<G>> {
  const { observed, predicted, group } = input;
  requireSeries('observed', observed, requireBinary);
  requireSeries('predicted', predicted, requireProbability);
  requireSameLength('predicted', predicted, observed);
  requireSameLength('group', group, observed);
  const networkRate = sum(observed) / observed.length;
  const members = new Map<G, number[]>();
  group.forEach((key, index) => {
    const indices = members.get(key);
    if (indices) indices.push(index);
    else members.set(key, [index]);
  });
  return standardiseTotals(
    [...members].map(([key, indices]) => ({
      group: key,
      n: indices.length,
      observed: sum(indices.map((index) => observed[index]!)),
      expected: sum(indices.map((index) => predicted[index]!)),
      variance: sum(indices.map((index) => predicted[index]! * (1 - predicted[index]!))),
    })),
    networkRate,
  );
}

/** The same from what each clinic's patients add up to. */
export function standardiseTotals<G extends string | number = string>(
  totals: ReadonlyArray<Pick<StandardisedGroup<G>, 'group' | 'n' | 'observed' | 'expected' | 'variance'>>,
  networkRate: number,
): Array<StandardisedGroup<G>> {
  return totals.map(({ group, n, observed, expected, variance }) => {
    const ratio = ratioOf(observed, expected);
    const standardisedRate = networkRate === 0 ? 0 : ratio * networkRate;
    return { group, n, observed, expected, ratio, standardisedRate, variance, z: zOf(observed, expected, variance) };
  });
}
