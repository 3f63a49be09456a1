import { Matrix, solve } from 'ml-matrix';
import { type Factor, FactorDesign } from './factor-design.js';
import type { LinearFit } from './fit-linear.js';
import { sum } from './sum.js';

/** The same as fitLinear for columns that follow from the levels of a few characteristics. */
export function fitLinearFactors({
  factors,
  y,
}: {
  factors: readonly Factor[];
  y: Float64Array;
}): Omit<LinearFit, 'predicted'> & { predicted: Float64Array } {
  if (y.length === 0) throw new RangeError('y must not be empty');
  const design = new FactorDesign(factors, y.length);
  const mean = sum(y) / y.length;
  const centred = y.map((value) => value - mean);
  const slopes = slopesOf(design, centred);
  const predicted = design.predict([mean, ...slopes], new Float64Array(y.length));
  const unexplained = sum(y.map((value, row) => (value - predicted[row]!) ** 2));
  const all = sum(centred.map((value) => value ** 2));
  const free = y.length - slopes.length - 1;
  return {
    coefficients: design.unscaled([mean, ...slopes]),
    predicted,
    rSquared: all === 0 ? 0 : 1 - unexplained / all,
    residualDeviation: free > 0 ? Math.sqrt(unexplained / free) : 0,
  };
}

function slopesOf(design: FactorDesign, centred: Float64Array): number[] {
  if (design.width === 0) return [];
  const products = design.products(new Float64Array(centred.length).fill(1));
  // By singular values, as in fitLinear: the shortest solution serves where columns repeat each other.
  return solve(products, Matrix.columnVector(design.moments(centred)), true).to1DArray();
}
