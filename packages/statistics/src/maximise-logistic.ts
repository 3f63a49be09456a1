import { Matrix } from 'ml-matrix';
import { type LogisticOptimum, climbLogistic, softplus } from './climb-logistic.js';
import { logisticProbability } from './logistic-probability.js';
import { sum } from './sum.js';

export interface LogisticProblem {
  /** Rows with the intercept's 1 in front. */
  rows: ReadonlyArray<readonly number[]>;
  y: readonly number[];
  /** Ridge of each coefficient: penalty/2 · coefficient². */
  penalties: readonly number[];
}

function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let index = 0; index < a.length; index += 1) total += a[index]! * b[index]!;
  return total;
}

function objective({ rows, y, penalties }: LogisticProblem, coefficients: readonly number[]): number {
  const terms = rows.map((row, index) => {
    const eta = dot(row, coefficients);
    return y[index]! * eta - softplus(eta);
  });
  return (
    sum(terms) -
    dot(
      penalties,
      coefficients.map((value) => value ** 2),
    ) /
      2
  );
}

function newtonStep({ rows, y, penalties }: LogisticProblem, coefficients: readonly number[]) {
  const width = coefficients.length;
  const gradient = coefficients.map((value, index) => -penalties[index]! * value);
  const information = Matrix.diag([...penalties]);
  rows.forEach((row, index) => {
    const p = logisticProbability(dot(row, coefficients));
    for (let i = 0; i < width; i += 1) {
      gradient[i]! += row[i]! * (y[index]! - p);
      for (let j = 0; j <= i; j += 1) information.set(i, j, information.get(i, j) + p * (1 - p) * row[i]! * row[j]!);
    }
  });
  for (let i = 0; i < width; i += 1) for (let j = 0; j < i; j += 1) information.set(j, i, information.get(i, j));
  return { gradient, information };
}

/** The coefficients of largest likelihood over rows of numbers. */
export function maximiseLogistic(problem: LogisticProblem, start: readonly number[]): LogisticOptimum {
  return climbLogistic(
    {
      objective: (coefficients) => objective(problem, coefficients),
      newtonStep: (coefficients) => newtonStep(problem, coefficients),
    },
    start,
  );
}
