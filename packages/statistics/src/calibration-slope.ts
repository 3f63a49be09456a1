import { Matrix } from 'ml-matrix';
import { climbLogistic, softplus } from './climb-logistic.js';
import { logisticProbability } from './logistic-probability.js';
import { sum } from './sum.js';

/** Keeps a perfectly separated slope finite; relative to the information, so it moves no other slope visibly. */
const relativeRidge = 1e-10;

/**
 * Slope of the outcome on the linear predictor (Cox 1958): 1 is calibrated, below 1 overfitted.
 * Where the predictor is the same for all there is no slope; 1 is given, as for any unpenalised fit.
 */
export function calibrationSlope(linearPredictor: ArrayLike<number>, y: ArrayLike<number>): number {
  const size = linearPredictor.length;
  const scratch = new Float64Array(size);
  const total = (of: (row: number) => number) => {
    for (let row = 0; row < size; row += 1) scratch[row] = of(row);
    return sum(scratch);
  };
  const mean = total((row) => linearPredictor[row]!) / size;
  const centred = Float64Array.from(linearPredictor, (value) => value - mean);
  const information = total((row) => {
    const p = logisticProbability(linearPredictor[row]!);
    return p * (1 - p) * centred[row]! ** 2;
  });
  if (total((row) => centred[row]! ** 2) / size < 1e-18 || information === 0) return 1;
  const penalty = relativeRidge * information;
  const objective = ([intercept, slope]: readonly number[]) =>
    total((row) => {
      const eta = intercept! + slope! * centred[row]!;
      return y[row]! * eta - softplus(eta);
    }) -
    (penalty * slope! ** 2) / 2;
  const newtonStep = ([intercept, slope]: readonly number[]) => {
    const gradient = [0, -penalty * slope!];
    let [own, cross, across] = [0, 0, penalty];
    for (let row = 0; row < size; row += 1) {
      const value = centred[row]!;
      const p = logisticProbability(intercept! + slope! * value);
      const weight = p * (1 - p);
      gradient[0]! += y[row]! - p;
      gradient[1]! += value * (y[row]! - p);
      own += weight;
      cross += weight * value;
      across += weight * value ** 2;
    }
    const information = new Matrix([
      [own, cross],
      [cross, across],
    ]);
    return { gradient, information };
  };
  return climbLogistic({ objective, newtonStep }, [mean, 1]).coefficients[1]!;
}
