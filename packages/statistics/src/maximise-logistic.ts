import { Matrix, solve } from 'ml-matrix';
import { logisticProbability } from './logistic-probability.js';
import { sum } from './sum.js';

export interface LogisticProblem {
  /** Rows with the intercept's 1 in front. */
  rows: ReadonlyArray<readonly number[]>;
  y: readonly number[];
  /** Ridge of each coefficient: penalty/2 · coefficient². */
  penalties: readonly number[];
}

export interface LogisticOptimum {
  coefficients: number[];
  iterations: number;
}

const maxIterations = 100;
const gradientTolerance = 1e-10;
const stepTolerance = 1e-12;

function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let index = 0; index < a.length; index += 1) total += a[index]! * b[index]!;
  return total;
}

/** log(1 + e^x) without overflow. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
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

/** Columns that repeat each other leave the system singular; the shortest solution (SVD) still predicts the same. */
function solveFor(information: Matrix, gradient: readonly number[]): number[] {
  const column = Matrix.columnVector([...gradient]);
  try {
    const step = solve(information, column).to1DArray();
    if (step.every(Number.isFinite)) return step;
  } catch {
    // fall through
  }
  return solve(information, column, true).to1DArray();
}

/** Newton–Raphson with halved steps: the objective never falls, so it cannot run away. */
export function maximiseLogistic(problem: LogisticProblem, start: readonly number[]): LogisticOptimum {
  let coefficients = [...start];
  let value = objective(problem, coefficients);
  for (let iterations = 1; iterations <= maxIterations; iterations += 1) {
    const { gradient, information } = newtonStep(problem, coefficients);
    if (gradient.every((slope) => Math.abs(slope) < gradientTolerance)) return { coefficients, iterations };
    const step = solveFor(information, gradient);
    let share = 1;
    let next = coefficients;
    let nextValue = value;
    do {
      next = coefficients.map((coefficient, index) => coefficient + share * step[index]!);
      nextValue = objective(problem, next);
      share /= 2;
    } while (!(nextValue >= value - 1e-12 * Math.abs(value)) && share > 1e-10);
    if (!(nextValue >= value - 1e-12 * Math.abs(value))) return { coefficients, iterations };
    coefficients = next;
    value = nextValue;
    if (step.every((size, index) => Math.abs(size) < stepTolerance * (1 + Math.abs(next[index]!)))) {
      return { coefficients, iterations };
    }
  }
  return { coefficients, iterations: maxIterations };
}
