import { Matrix, solve } from 'ml-matrix';

/** A penalised log-likelihood, however its rows are kept. */
export interface LogisticSurface {
  objective(coefficients: readonly number[]): number;
  /** The gradient, and the information (the negative Hessian). */
  newtonStep(coefficients: readonly number[]): { gradient: readonly number[]; information: Matrix };
}

export interface LogisticOptimum {
  coefficients: number[];
  iterations: number;
}

const maxIterations = 100;
const gradientTolerance = 1e-10;
const stepTolerance = 1e-12;

/** log(1 + e^x) without overflow. */
export function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
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
export function climbLogistic({ objective, newtonStep }: LogisticSurface, start: readonly number[]): LogisticOptimum {
  let coefficients = [...start];
  let value = objective(coefficients);
  for (let iterations = 1; iterations <= maxIterations; iterations += 1) {
    const { gradient, information } = newtonStep(coefficients);
    if (gradient.every((slope) => Math.abs(slope) < gradientTolerance)) return { coefficients, iterations };
    const step = solveFor(information, gradient);
    let share = 1;
    let next = coefficients;
    let nextValue = value;
    do {
      next = coefficients.map((coefficient, index) => coefficient + share * step[index]!);
      nextValue = objective(next);
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
