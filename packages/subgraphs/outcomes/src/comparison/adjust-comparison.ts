import { fitLinearFactors } from '@surcease/statistics';
import { type CaseMixModel, designOf, fitCaseMix, modelIdOf, namedCoefficients } from './case-mix-model.js';
import type { Answers } from './cohort-table.js';
import type { Adjustment } from './comparison-method.js';
import type { ClinicCounts } from './comparison.repository.js';
import type { Indicator } from './indicator.js';
import type { MeanAdjustment } from './mean-method.js';
import { outsideSince } from './outside-since.js';
import { type PredictedAnswers, predictedAnswers } from './predicted-answers.js';
import { rankRefusal } from './rank-refusal.js';
import { standardiseClinics } from './standardise-clinics.js';
import { sumByClinic, sumPredictions } from './sum-predictions.js';

/** An adjustment, and the month since which each clinic that is outside has been. */
export interface Adjusted {
  share: Adjustment | null;
  mean: MeanAdjustment | null;
  since: ReadonlyMap<string, string>;
  /** What was predicted of each that answered, for charts over time; of shares alone. */
  predicted: PredictedAnswers;
}

/**
 * Fits the case mix on the answers of the clinics shown and standardises these clinics by it; null where nobody
 * answered.
 */
export function adjustComparison(
  { minimumN, kind }: Pick<Indicator, 'minimumN' | 'kind'>,
  clinics: readonly ClinicCounts[],
  answers: Answers,
): Adjusted | null {
  if (answers.y.length === 0) return null;
  if (kind === 'MEAN') return adjustMeans(answers);
  const { model, predicted } = fitCaseMix(answers);
  const judged = clinics.filter((clinic) => rankRefusal(clinic, minimumN) === null).map(({ clinicId }) => clinicId);
  const months = sumPredictions(answers, predicted, (p) => p * (1 - p));
  const share = { model, standardisation: standardiseClinics(totalsOf(answers, months), new Set(judged)) };
  return {
    share,
    mean: null,
    predicted: predictedAnswers(answers, predicted),
    since: outsideSince(months, share.standardisation.limitTau2),
  };
}

/** Events are whole numbers, so they are counted, not taken from differences. */
function totalsOf({ clinicIds, clinics, y }: Answers, months: Parameters<typeof sumByClinic>[0]) {
  const observed = clinicIds.map(() => 0);
  for (let row = 0; row < y.length; row += 1) observed[clinics[row]!]! += y[row]!;
  return sumByClinic(months).map(({ clinicId, n, expected, variance }) => ({
    group: clinicId,
    n,
    observed: observed[clinicIds.indexOf(clinicId)]!,
    expected,
    variance,
  }));
}

/** Analysis of covariance: the change on the baseline of its score and the case mix (Vickers & Altman 2001, BMJ 323:1123). */
function adjustMeans(answers: Answers): Adjusted {
  const { y } = answers;
  const design = designOf(answers.factors, true);
  const isEnough = y.length >= ROWS_PER_COLUMN * design.names.length;
  const fit = fitLinearFactors({ factors: isEnough ? design.factors : [], y });
  const coefficients = namedCoefficients(fit.coefficients, design.names);
  const model: CaseMixModel = {
    id: modelIdOf(coefficients),
    n: y.length,
    events: null,
    auc: null,
    brier: null,
    calibrationSlope: null,
    rSquared: fit.rSquared,
    residualDeviation: fit.residualDeviation,
    coefficients,
    note: isEnough ? null : `Too few answers to adjust for ${design.names.length} characteristics.`,
  };
  const months = sumPredictions(answers, fit.predicted, () => fit.residualDeviation ** 2);
  const expected = new Map(sumByClinic(months).map(({ clinicId, n, expected: sum }) => [clinicId, sum / n]));
  const mean = { model, expected, residualDeviation: fit.residualDeviation };
  return { share: null, mean, predicted: new Map(), since: outsideSince(months, 0) };
}

/** Answers a column needs; below, least squares would fit noise (Harrell asks for 10 to 20). */
const ROWS_PER_COLUMN = 10;
