import { requireBinary } from './require-binary.js';
import { requirePositive } from './require-positive.js';
import { requireProbability } from './require-probability.js';
import { requireSameLength } from './require-same-length.js';
import { requireSeries } from './require-series.js';

export interface CusumInput {
  /** Predicted probability of the event for each patient, in order of time. */
  p: readonly number[];
  /** 1 where the event came. */
  y: readonly number[];
  /** R_A, the odds ratio to detect against R_0 = 1; above 1 watches for worse where the event is bad. */
  oddsRatio: number;
  /** Threshold of the signal, above 0: 4 for non-response, 3 for adverse events by default of the network. */
  h: number;
}

export interface Cusum {
  /** Log-likelihood ratio of each patient. */
  weights: number[];
  /** The statistic after each patient; after a signal the next one starts from 0. */
  s: number[];
  signals: boolean[];
  /** Variable life-adjusted display: the running Σ(p − y). */
  vlad: number[];
}

/** Risk-adjusted CUSUM (Steiner et al. 2000, Biostatistics 1:441–452): S = max(0, S + W), signal at S ≥ h, then reset. */
export function riskAdjustedCusum({ p, y, oddsRatio, h }: CusumInput): Cusum {
  requireSeries('p', p, requireProbability);
  requireSeries('y', y, requireBinary);
  requireSameLength('y', y, p);
  requirePositive('oddsRatio', oddsRatio);
  requirePositive('h', h);
  const weights = p.map((risk, index) => y[index]! * Math.log(oddsRatio) - Math.log(1 - risk + oddsRatio * risk));
  const result: Cusum = { weights, s: [], signals: [], vlad: [] };
  let level = 0;
  let gained = 0;
  weights.forEach((weight, index) => {
    level = Math.max(0, level + weight);
    gained += p[index]! - y[index]!;
    result.s.push(level);
    result.vlad.push(gained);
    result.signals.push(level >= h);
    if (level >= h) level = 0;
  });
  return result;
}
