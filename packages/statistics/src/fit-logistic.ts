import { areaUnderCurve } from './area-under-curve.js';
import { calibrationSlope } from './calibration-slope.js';
import { logisticProbability } from './logistic-probability.js';
import { maximiseLogistic } from './maximise-logistic.js';
import { requireBinary } from './require-binary.js';
import { requireFinite } from './require-finite.js';
import { requireSameLength } from './require-same-length.js';
import { requireSeries } from './require-series.js';
import { sum } from './sum.js';

export interface LogisticInput {
  /** One row a patient, without the intercept; all rows of one length, which may be 0. */
  x: ReadonlyArray<readonly number[]>;
  /** 1 = event, 0 = none. */
  y: readonly number[];
  /** λ of the penalty λ/2·Σβ²; 1e-6. It keeps separated data finite and spares the intercept, so that ΣE = ΣO. */
  ridge?: number;
}

export interface LogisticFit {
  /** The intercept, then one coefficient a column. */
  coefficients: number[];
  /** Probability of each patient, in the order given. */
  predicted: number[];
  /** Area under the ROC curve; 0.5 where all outcomes are alike. */
  auc: number;
  /** Mean squared error of the probabilities. */
  brier: number;
  calibrationSlope: number;
  iterations: number;
}

function requireRows(x: LogisticInput['x']): void {
  if (!Array.isArray(x) || x.length === 0) throw new RangeError('x must not be empty');
  x.forEach((row, index) => {
    requireSameLength(`x[${index}]`, row, x[0]!);
    row.forEach((value: number, column: number) => requireFinite(`x[${index}][${column}]`, value));
  });
}

/** Mean and spread of each column. Fitting on standardised columns keeps age and MME from swamping the solver. */
function scalesOf(x: LogisticInput['x']): Array<{ mean: number; spread: number }> {
  return x[0]!.map((_, column) => {
    const values = x.map((row) => row[column]!);
    const mean = sum(values) / values.length;
    const spread = Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length);
    return { mean, spread: spread > 1e-12 * (1 + Math.abs(mean)) ? spread : 1 };
  });
}

/**
 * Ridge logistic regression by Newton's method (IRLS); with the default ridge it agrees with R's glm to 1e-6 and
 * Σpredicted = Σy. Throws a RangeError that names the argument.
 */
export function fitLogistic({ x, y, ridge = 1e-6 }: LogisticInput): LogisticFit {
  requireRows(x);
  requireSeries('y', y, requireBinary);
  requireSameLength('y', y, x);
  requireFinite('ridge', ridge, 0);
  const scales = scalesOf(x);
  const rows = x.map((row) => [
    1,
    ...row.map((value, column) => (value - scales[column]!.mean) / scales[column]!.spread),
  ]);
  const penalties = [0, ...scales.map(({ spread }) => ridge / spread ** 2)];
  const optimum = maximiseLogistic(
    { rows, y, penalties },
    rows[0]!.map(() => 0),
  );
  const slopes = scales.map(({ spread }, column) => optimum.coefficients[column + 1]! / spread);
  const intercept = optimum.coefficients[0]! - sum(slopes.map((slope, column) => slope * scales[column]!.mean));
  const linearPredictor = rows.map((row) => sum(row.map((value, column) => value * optimum.coefficients[column]!)));
  const predicted = linearPredictor.map(logisticProbability);
  return {
    coefficients: [intercept, ...slopes],
    predicted,
    auc: areaUnderCurve(predicted, y),
    brier: sum(predicted.map((p, index) => (p - y[index]!) ** 2)) / y.length,
    calibrationSlope: calibrationSlope(linearPredictor, y),
    iterations: optimum.iterations,
  };
}
