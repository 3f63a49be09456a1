import { Matrix } from 'ml-matrix';
import { areaUnderCurveOf } from './area-under-curve-of.js';
import { calibrationSlope } from './calibration-slope.js';
import { climbLogistic, softplus } from './climb-logistic.js';
import { type Factor, FactorDesign } from './factor-design.js';
import type { LogisticFit } from './fit-logistic.js';
import { logisticProbability } from './logistic-probability.js';
import { sum } from './sum.js';

export interface LogisticFactorsInput {
  factors: readonly Factor[];
  /** 1 = event, 0 = none, in the order of the codes. */
  y: Uint8Array;
  /** λ of the penalty λ/2·Σβ²; 1e-6, as in fitLogistic. */
  ridge?: number;
}

export type FactorsFit = Omit<LogisticFit, 'predicted'> & { predicted: Float64Array };

/**
 * The same as fitLogistic for columns that follow from the levels of a few characteristics: the likelihood is that of
 * the rows, its derivatives are summed by pairs of levels. Throws a RangeError that names the argument.
 */
export function fitLogisticFactors({ factors, y, ridge = 1e-6 }: LogisticFactorsInput): FactorsFit {
  if (y.length === 0) throw new RangeError('y must not be empty');
  factors.forEach(({ codes }, k) => {
    if (codes.length !== y.length) throw new RangeError(`factors[${k}].codes must be as long as y`);
  });
  const design = new FactorDesign(factors, y.length);
  const penalties = [0, ...design.scales.map(({ spread }) => ridge / spread ** 2)];
  const [eta, residual, weight] = [0, 0, 0].map(() => new Float64Array(y.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const objective = (coefficients: readonly number[]) => {
    design.predict(coefficients, eta);
    for (let row = 0; row < y.length; row += 1) residual[row] = y[row]! * eta[row]! - softplus(eta[row]!);
    return sum(residual) - coefficients.reduce((total, value, index) => total + penalties[index]! * value ** 2, 0) / 2;
  };
  const newtonStep = (coefficients: readonly number[]) => {
    design.predict(coefficients, eta);
    for (let row = 0; row < y.length; row += 1) {
      const p = logisticProbability(eta[row]!);
      residual[row] = y[row]! - p;
      weight[row] = p * (1 - p);
    }
    const slopes = [sum(residual), ...design.moments(residual)];
    const gradient = slopes.map((slope, index) => slope - penalties[index]! * coefficients[index]!);
    return { gradient, information: informationOf(design, weight, penalties) };
  };
  const start = penalties.map(() => 0);
  const { coefficients, iterations } = climbLogistic({ objective, newtonStep }, start);
  design.predict(coefficients, eta);
  const predicted = eta.map(logisticProbability);
  return {
    coefficients: design.unscaled(coefficients),
    predicted,
    auc: areaUnderCurveOf(predicted, y),
    brier: sum(predicted.map((p, row) => (p - y[row]!) ** 2)) / y.length,
    calibrationSlope: calibrationSlope(eta, y),
    iterations,
  };
}

function informationOf(design: FactorDesign, weight: Float64Array, penalties: readonly number[]): Matrix {
  const information = Matrix.zeros(penalties.length, penalties.length);
  information.setSubMatrix(design.products(weight), 1, 1);
  information.set(0, 0, sum(weight));
  design.moments(weight).forEach((value, column) => {
    information.set(0, column + 1, value);
    information.set(column + 1, 0, value);
  });
  penalties.forEach((penalty, index) => information.set(index, index, information.get(index, index) + penalty));
  return information;
}
