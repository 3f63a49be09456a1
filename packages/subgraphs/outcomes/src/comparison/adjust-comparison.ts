import { fitLinear } from '@surcease/statistics';
import { type CaseMixModel, columnsFor, fitCaseMix, modelIdOf } from './case-mix-model.js';
import type { Adjustment } from './comparison-method.js';
import type { ClinicCounts, CohortRow } from './comparison.repository.js';
import type { Indicator } from './indicator.js';
import type { MeanAdjustment } from './mean-method.js';
import { type PredictedRow, outsideSince } from './outside-since.js';
import { rankRefusal } from './rank-refusal.js';
import { standardiseClinics } from './standardise-clinics.js';

/** An adjustment, and the month since which each clinic that is outside has been. */
export interface Adjusted {
  share: Adjustment | null;
  mean: MeanAdjustment | null;
  since: ReadonlyMap<string, string>;
  /** What was predicted of each that answered, for charts over time. */
  predicted: readonly PredictedRow[];
}

/**
 * Fits the case mix on the answers of the clinics shown and standardises these clinics by it; null where nobody
 * answered.
 */
export function adjustComparison(
  { minimumN, kind }: Indicator,
  clinics: readonly ClinicCounts[],
  rows: readonly CohortRow[],
): Adjusted | null {
  const shown = new Set(clinics.map(({ clinicId }) => clinicId));
  const answered = rows.filter(({ state, clinicId }) => state === 'ANSWERED' && shown.has(clinicId));
  if (answered.length === 0) return null;
  if (kind === 'MEAN') return adjustMeans(answered);
  const event = answered.map((row) => row.event === true);
  const { model, predicted } = fitCaseMix(answered, event);
  const judged = clinics.filter((clinic) => rankRefusal(clinic, minimumN) === null).map(({ clinicId }) => clinicId);
  const clinicId = answered.map((row) => row.clinicId);
  const share = { model, standardisation: standardiseClinics({ clinicId, event, predicted }, new Set(judged)) };
  const told = answered.map((row, index) => ({
    clinicId: row.clinicId,
    onDay: row.onDay ?? '',
    observed: Number(event[index]),
    expected: predicted[index]!,
    variance: predicted[index]! * (1 - predicted[index]!),
  }));
  return { share, mean: null, predicted: told, since: outsideSince(told, share.standardisation.limitTau2) };
}

/** Analysis of covariance: the change on the baseline of its score and the case mix (Vickers & Altman 2001, BMJ 323:1123). */
function adjustMeans(answered: readonly CohortRow[]): Adjusted {
  const columns = [
    { name: 'baseline of the score', of: (row: CohortRow) => row.baseline ?? 0 },
    ...columnsFor(answered),
  ];
  const y = answered.map(({ value }) => value ?? 0);
  const isEnough = y.length >= ROWS_PER_COLUMN * columns.length;
  const used = isEnough ? columns : [];
  const fit = fitLinear({ x: answered.map((row) => used.map(({ of }) => of(row))), y });
  const coefficients = fit.coefficients.map((value, index) => ({
    name: index === 0 ? 'intercept' : used[index - 1]!.name,
    value,
  }));
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
    note: isEnough ? null : `Too few answers to adjust for ${columns.length} characteristics.`,
  };
  const sums = new Map<string, { n: number; expected: number }>();
  answered.forEach(({ clinicId }, index) => {
    const before = sums.get(clinicId) ?? { n: 0, expected: 0 };
    sums.set(clinicId, { n: before.n + 1, expected: before.expected + fit.predicted[index]! });
  });
  const expected = new Map([...sums].map(([clinicId, { n, expected: total }]) => [clinicId, total / n]));
  const told = answered.map((row, index) => ({
    clinicId: row.clinicId,
    onDay: row.onDay ?? '',
    observed: y[index]!,
    expected: fit.predicted[index]!,
    variance: fit.residualDeviation ** 2,
  }));
  const mean = { model, expected, residualDeviation: fit.residualDeviation };
  return { share: null, mean, predicted: told, since: outsideSince(told, 0) };
}

/** Answers a column needs; below, least squares would fit noise (Harrell asks for 10 to 20). */
const ROWS_PER_COLUMN = 10;
