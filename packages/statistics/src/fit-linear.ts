import { Matrix, solve } from 'ml-matrix';
import { requireFinite } from './require-finite.js';
import { requireSameLength } from './require-same-length.js';
import { requireSeries } from './require-series.js';
import { sum } from './sum.js';

export interface LinearInput {
  /** One row a patient, without the intercept; all rows of one length, which may be 0. */
  x: ReadonlyArray<readonly number[]>;
  y: readonly number[];
}

export interface LinearFit {
  /** The intercept, then one coefficient a column. */
  coefficients: number[];
  predicted: number[];
  /** 0 where y does not vary. */
  rSquared: number;
  /** √(Σ(y − ŷ)²/(n − k)); 0 where there are no more rows than coefficients. */
  residualDeviation: number;
}

/**
 * Least squares, by the normal equations on centred and scaled columns; agrees with R's lm to 1e-6 and Σpredicted = Σy.
 * Columns that repeat each other share their effect. Throws a RangeError that names the argument.
 */
export function fitLinear({ x, y }: LinearInput): LinearFit {
  requireSeries('y', y, (name, value) => requireFinite(name, value));
  requireSameLength('x', x, y);
  x.forEach((row, index) => {
    requireSameLength(`x[${index}]`, row, x[0]!);
    row.forEach((value, column) => requireFinite(`x[${index}][${column}]`, value));
  });
  const mean = sum(y) / y.length;
  const scales = x[0]!.map((_, column) => scaleOf(x.map((row) => row[column]!)));
  const rows = x.map((row) => row.map((value, column) => scales[column]!.scaled(value)));
  const slopes = slopesOf(
    rows,
    y.map((value) => value - mean),
  ).map((slope, column) => slope / scales[column]!.spread);
  const intercept = mean - sum(slopes.map((slope, column) => slope * scales[column]!.mean));
  const predicted = x.map((row) => intercept + sum(row.map((value, column) => value * slopes[column]!)));
  const unexplained = sum(y.map((value, index) => (value - predicted[index]!) ** 2));
  const all = sum(y.map((value) => (value - mean) ** 2));
  const free = y.length - slopes.length - 1;
  return {
    coefficients: [intercept, ...slopes],
    predicted,
    rSquared: all === 0 ? 0 : 1 - unexplained / all,
    residualDeviation: free > 0 ? Math.sqrt(unexplained / free) : 0,
  };
}

function scaleOf(values: readonly number[]) {
  const mean = sum(values) / values.length;
  const spread = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length);
  // What does not vary beyond rounding explains nothing: left as it is, its products fall below what a double holds.
  if (spread <= 1e-12 * (1 + Math.abs(mean))) return { mean, spread: 1, scaled: () => 0 };
  return { mean, spread, scaled: (value: number) => (value - mean) / spread };
}

function slopesOf(rows: ReadonlyArray<readonly number[]>, y: readonly number[]): number[] {
  const width = rows[0]!.length;
  if (width === 0) return [];
  const products = Matrix.zeros(width, width);
  const moments = Matrix.zeros(width, 1);
  rows.forEach((row, index) => {
    for (let i = 0; i < width; i += 1) {
      moments.set(i, 0, moments.get(i, 0) + row[i]! * y[index]!);
      for (let j = 0; j <= i; j += 1) products.set(i, j, products.get(i, j) + row[i]! * row[j]!);
    }
  });
  for (let i = 0; i < width; i += 1) for (let j = 0; j < i; j += 1) products.set(j, i, products.get(i, j));
  // By singular values: columns that repeat each other leave the system singular, and the shortest solution serves.
  return solve(products, moments, true).to1DArray();
}
