import type { Answers } from './cohort-table.js';
import { dayOf } from './sum-predictions.js';

/** An answer with what was predicted of it. */
export interface PredictedRow {
  /** YYYY-MM-DD. */
  onDay: string;
  observed: number;
  expected: number;
}

interface Columns {
  days: Int32Array;
  observed: Uint8Array;
  expected: Float64Array;
}

/** By clinic id, in thirteen bytes an answer. */
export type PredictedAnswers = ReadonlyMap<string, Columns>;

export function predictedAnswers({ clinicIds, clinics, days, y }: Answers, predicted: Float64Array): PredictedAnswers {
  const sizes = clinicIds.map(() => 0);
  for (const clinic of clinics) sizes[clinic]! += 1;
  const all = sizes.map((size) => ({
    days: new Int32Array(size),
    observed: new Uint8Array(size),
    expected: new Float64Array(size),
  }));
  const places = clinicIds.map(() => 0);
  for (let row = 0; row < y.length; row += 1) {
    const clinic = clinics[row]!;
    const place = places[clinic]!;
    places[clinic] = place + 1;
    all[clinic]!.days[place] = days[row]!;
    all[clinic]!.observed[place] = y[row]!;
    all[clinic]!.expected[place] = predicted[row]!;
  }
  return new Map(clinicIds.map((clinicId, index) => [clinicId, all[index]!]));
}

/** One clinic's, row by row; none where it is not among them. */
export function predictedRows(answers: PredictedAnswers, clinicId: string): PredictedRow[] {
  const own = answers.get(clinicId);
  if (!own) return [];
  return Array.from(own.days, (day, row) => ({
    onDay: dayOf(day),
    observed: own.observed[row]!,
    expected: own.expected[row]!,
  }));
}
