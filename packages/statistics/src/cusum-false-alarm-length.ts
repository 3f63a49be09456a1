import { Matrix, solve } from 'ml-matrix';
import { requirePositive } from './require-positive.js';
import { requireProbability } from './require-probability.js';
import { requireSeries } from './require-series.js';

export interface CusumFalseAlarmInput {
  /** Predicted probabilities of the patients that come, each equally often. */
  p: readonly number[];
  oddsRatio: number;
  /** Threshold of the signal. */
  h: number;
  /** Steps that [0, h) is cut into; 100. */
  states?: number;
}

/**
 * How many patients, on average, until a risk-adjusted CUSUM signals though all is as predicted: a Markov chain over
 * the statistic (Brook & Evans 1972, Biometrika 59:539–549; Steiner et al. 2000). Infinity where it never does.
 * Throws a RangeError that names the argument.
 */
export function cusumFalseAlarmLength({ p, oddsRatio, h, states = 100 }: CusumFalseAlarmInput): number {
  requireSeries('p', p, requireProbability);
  requirePositive('oddsRatio', oddsRatio);
  requirePositive('h', h);
  requirePositive('states', states);
  const width = h / states;
  // (I − Q)·μ = 1, μ the mean number of patients from each state on.
  const system = Matrix.eye(states, states);
  const move = (from: number, weight: number, probability: number): void => {
    // The first state is 0 itself, the others stand for their middles.
    const level = Math.max(0, (from === 0 ? 0 : (from + 0.5) * width) + weight);
    const to = Math.floor(level / width);
    if (level < h && to < states) system.set(from, to, system.get(from, to) - probability);
  };
  for (let from = 0; from < states; from += 1) {
    for (const risk of p) {
      const none = -Math.log(1 - risk + oddsRatio * risk);
      move(from, none + Math.log(oddsRatio), risk / p.length);
      move(from, none, (1 - risk) / p.length);
    }
  }
  return lengthFrom(system);
}

/** A system that cannot be solved is one from which there is no way out. */
function lengthFrom(system: Matrix): number {
  try {
    const length = solve(system, Matrix.ones(system.rows, 1)).get(0, 0);
    return length > 0 && length < 1e12 ? length : Infinity;
  } catch {
    return Infinity;
  }
}
