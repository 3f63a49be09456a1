import { fitCaseMix } from './case-mix-model.js';
import type { Adjustment } from './comparison-method.js';
import type { ClinicCounts, CohortRow } from './comparison.repository.js';
import type { Indicator } from './indicator.js';
import { rankRefusal } from './rank-refusal.js';
import { standardiseClinics } from './standardise-clinics.js';

/**
 * Fits the case mix on the answers of the clinics shown and standardises these clinics by it; null where nobody
 * answered.
 */
export function adjustComparison(
  { minimumN }: Indicator,
  clinics: readonly ClinicCounts[],
  rows: readonly CohortRow[],
): Adjustment | null {
  const shown = new Set(clinics.map(({ clinicId }) => clinicId));
  const answered = rows.filter(({ state, clinicId }) => state === 'ANSWERED' && shown.has(clinicId));
  if (answered.length === 0) return null;
  const event = answered.map((row) => row.event === true);
  const { model, predicted } = fitCaseMix(answered, event);
  const judged = clinics.filter((clinic) => rankRefusal(clinic, minimumN) === null).map(({ clinicId }) => clinicId);
  const clinicId = answered.map((row) => row.clinicId);
  return { model, standardisation: standardiseClinics({ clinicId, event, predicted }, new Set(judged)) };
}
