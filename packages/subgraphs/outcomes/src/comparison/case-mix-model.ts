import { createHash } from 'node:crypto';
import { fitLogistic } from '@surcease/statistics';
import type { CohortRow } from './comparison.repository.js';

/** A column of the design: its name, and each patient's value. */
export interface Column {
  name: string;
  of(row: CaseMix): number;
}

/** What is known of a patient before the first infusion. */
export type CaseMix = Omit<CohortRow, 'id' | 'clinicId' | 'state' | 'event' | 'value' | 'onDay'>;

/** The fitted model, as it is shown. */
export interface CaseMixModel {
  id: string;
  n: number;
  /** Null for a mean, as are the next three; the two after them are for means. */
  events: number | null;
  auc: number | null;
  brier: number | null;
  calibrationSlope: number | null;
  rSquared: number | null;
  residualDeviation: number | null;
  /** Log odds ratios, the intercept first. */
  coefficients: { name: string; value: number }[];
  /** Why it adjusts for nothing, where it does. */
  note: string | null;
}

/** Patients below which a level is not told from the most frequent one: its coefficient would be noise. */
const LEVEL_MINIMUM = 20;
/** Events (and non-events) a column needs; below, adjusting would do more harm than good (Peduzzi 1996 asks for ten). */
const EVENTS_PER_COLUMN = 5;
const MME_CAP = 200;
const LONG_PAIN_YEARS = 5;

/**
 * Fits the probability of the event on the case mix. Neither the clinic nor anything after the start is in it.
 * @returns the model and each patient's probability, in the order given; Σp = events
 */
export function fitCaseMix(
  patients: readonly CaseMix[],
  events: readonly boolean[],
): { model: CaseMixModel; predicted: number[] } {
  const y = events.map(Number);
  const count = y.reduce((sum, value) => sum + value, 0);
  const all = columnsFor(patients);
  const isEnough = Math.min(count, y.length - count) >= EVENTS_PER_COLUMN * all.length;
  const columns = isEnough ? all : [];
  const { predicted, coefficients, ...fit } = fitLogistic({
    x: patients.map((patient) => columns.map(({ of }) => of(patient))),
    y,
  });
  const named = coefficients.map((value, index) => ({
    name: index === 0 ? 'intercept' : columns[index - 1]!.name,
    value,
  }));
  const { auc, brier, calibrationSlope } = fit;
  const note = isEnough
    ? null
    : `Too few events to adjust for ${all.length} characteristics: every patient has the same risk.`;
  return {
    model: {
      id: modelIdOf(named),
      n: y.length,
      events: count,
      auc,
      brier,
      calibrationSlope,
      rSquared: null,
      residualDeviation: null,
      coefficients: named,
      note,
    },
    predicted,
  };
}

/** The columns of the design, from what there is to tell apart. */
export function columnsFor(patients: readonly CaseMix[]): Column[] {
  const isPhq9Missing = patients.some(({ baselinePhq9 }) => baselinePhq9 === null);
  const meanPhq9 = meanOf(patients.flatMap(({ baselinePhq9 }) => baselinePhq9 ?? []));
  const isMmeMissing = patients.some(({ baselineMme }) => baselineMme === null);
  const meanMme = meanOf(
    patients.flatMap(({ baselineMme }) => (baselineMme === null ? [] : Math.min(baselineMme, MME_CAP))),
  );
  return [
    ...levelsOf('diagnosis group', patients, ({ diagnosisGroup }) => diagnosisGroup),
    { name: 'baseline NRS', of: ({ baselineNrs }) => baselineNrs },
    { name: 'baseline PHQ-9', of: ({ baselinePhq9 }) => baselinePhq9 ?? meanPhq9 },
    ...(isPhq9Missing
      ? [{ name: 'baseline PHQ-9 missing', of: ({ baselinePhq9 }: CaseMix) => Number(baselinePhq9 === null) }]
      : []),
    { name: 'baseline MME (capped at 200)', of: ({ baselineMme }) => Math.min(baselineMme ?? meanMme, MME_CAP) },
    ...(isMmeMissing
      ? [{ name: 'baseline MME missing', of: ({ baselineMme }: CaseMix) => Number(baselineMme === null) }]
      : []),
    { name: 'pain for more than 5 years', of: ({ painDurationYears }) => Number(painDurationYears > LONG_PAIN_YEARS) },
    { name: 'age in years', of: ({ ageYears }) => ageYears },
    ...levelsOf('sex', patients, ({ sex }) => sex),
    ...levelsOf('prior ketamine', patients, ({ priorKetamine }) => answerOf(priorKetamine)),
    ...levelsOf('payer', patients, ({ payer }) => payer ?? 'UNKNOWN'),
    ...levelsOf('compensation claim', patients, ({ compensationClaim }) => (compensationClaim ? 'YES' : 'NO')),
  ];
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const answerOf = (value: boolean | null) => (value === null ? 'UNKNOWN' : value ? 'YES' : 'NO');

/** A column for each level but the most frequent, which is what the others are compared with. */
function levelsOf(name: string, patients: readonly CaseMix[], of: (patient: CaseMix) => string): Column[] {
  const counts = new Map<string, number>();
  for (const patient of patients) counts.set(of(patient), (counts.get(of(patient)) ?? 0) + 1);
  const [, ...others] = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  return others
    .filter(([, count]) => count >= LEVEL_MINIMUM)
    .map(([level]) => ({ name: `${name}: ${level}`, of: (patient) => Number(of(patient) === level) }));
}

/** Follows from what the model says, so that two answers by the same model can be told to be. */
export function modelIdOf(coefficients: CaseMixModel['coefficients']): string {
  const text = JSON.stringify(coefficients.map(({ name, value }) => [name, value.toPrecision(12)]));
  return `case-mix-1-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
