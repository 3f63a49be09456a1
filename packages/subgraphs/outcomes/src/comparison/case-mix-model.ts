import { createHash } from 'node:crypto';
import { type Factor, fitLogisticFactors } from '@surcease/statistics';
import type { Column, Levels } from './case-mix-factors.js';
import { type Answers, type CodedFactor, factorsOf } from './cohort-table.js';

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

/** Events (and non-events) a column needs; below, adjusting would do more harm than good (Peduzzi 1996 asks for ten). */
const EVENTS_PER_COLUMN = 5;

/**
 * Fits the probability of the event on the case mix. Neither the clinic nor anything after the start is in it.
 * @returns the model and each patient's probability, in the order of the answers; Σp = events
 */
export function fitCaseMix({ y, factors }: Pick<Answers, 'y' | 'factors'>): {
  model: CaseMixModel;
  predicted: Float64Array;
} {
  const events = Uint8Array.from(y);
  const count = events.reduce((sum, value) => sum + value, 0);
  const design = designOf(factors, false);
  const isEnough = Math.min(count, y.length - count) >= EVENTS_PER_COLUMN * design.names.length;
  const { predicted, coefficients, ...fit } = fitLogisticFactors({
    factors: isEnough ? design.factors : [],
    y: events,
  });
  const named = namedCoefficients(coefficients, design.names);
  const { auc, brier, calibrationSlope } = fit;
  const note = isEnough
    ? null
    : `Too few events to adjust for ${design.names.length} characteristics: every patient has the same risk.`;
  const model = {
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
  };
  return { model, predicted };
}

/** The design by levels, and the names of its columns. */
export function designOf(coded: readonly CodedFactor[], isMean: boolean): { factors: Factor[]; names: string[] } {
  const names: string[] = [];
  const known = factorsOf(isMean);
  const factors = coded.map(({ levels, codes }, index): Factor => {
    const columns: Column[] = known[index]!.columns(countsOf(levels, codes));
    names.push(...columns.map(({ name }) => name));
    return { codes, columns: columns.map(({ of }) => levels.map(of)) };
  });
  return { factors, names };
}

/** Levels that somebody has. */
function countsOf(levels: readonly string[], codes: Uint16Array): Levels {
  const counts = levels.map(() => 0);
  for (const code of codes) counts[code]! += 1;
  return new Map(levels.map((level, code) => [level, counts[code]!] as const).filter(([, count]) => count > 0));
}

export function namedCoefficients(
  coefficients: readonly number[],
  names: readonly string[],
): CaseMixModel['coefficients'] {
  return coefficients.map((value, index) => ({ name: index === 0 ? 'intercept' : names[index - 1]!, value }));
}

/** Follows from what the model says, so that two answers by the same model can be told to be. */
export function modelIdOf(coefficients: CaseMixModel['coefficients']): string {
  const text = JSON.stringify(coefficients.map(({ name, value }) => [name, value.toPrecision(9)]));
  return `case-mix-1-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}
