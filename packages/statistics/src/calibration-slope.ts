import { logisticProbability } from './logistic-probability.js';
import { maximiseLogistic } from './maximise-logistic.js';
import { sum } from './sum.js';

/** Keeps a perfectly separated slope finite; relative to the information, so it moves no other slope visibly. */
const relativeRidge = 1e-10;

/**
 * Slope of the outcome on the linear predictor (Cox 1958): 1 is calibrated, below 1 overfitted.
 * Where the predictor is the same for all there is no slope; 1 is given, as for any unpenalised fit.
 */
export function calibrationSlope(linearPredictor: readonly number[], y: readonly number[]): number {
  const mean = sum(linearPredictor) / linearPredictor.length;
  const centred = linearPredictor.map((value) => value - mean);
  const information = sum(
    centred.map((value, index) => {
      const p = logisticProbability(linearPredictor[index]!);
      return p * (1 - p) * value ** 2;
    }),
  );
  if (sum(centred.map((value) => value ** 2)) / centred.length < 1e-18 || information === 0) return 1;
  const problem = { rows: centred.map((value) => [1, value]), y, penalties: [0, relativeRidge * information] };
  return maximiseLogistic(problem, [mean, 1]).coefficients[1]!;
}
