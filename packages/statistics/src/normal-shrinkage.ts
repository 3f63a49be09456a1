import { requireFinite } from './require-finite.js';
import { requireSameLength } from './require-same-length.js';
import { requireSeries } from './require-series.js';

export interface NormalShrinkageInput<T> {
  y: T;
  /** Standard error of y, at least 0. */
  se: T;
  mean: number;
  /** Variance between clinics, at least 0. */
  tau2: number;
}

export interface Shrunken<T> {
  estimate: T;
  se: T;
}

function shrink(y: number, se: number, mean: number, tau2: number): Shrunken<number> {
  // Without error there is nothing to shrink, even where clinics do not differ (0/0).
  const trust = se === 0 ? 1 : tau2 / (tau2 + se ** 2);
  return { estimate: mean + trust * (y - mean), se: Math.sqrt(trust) * se };
}

/**
 * Empirical Bayes estimate of a normal mean: B = τ²/(τ² + s²), estimate = μ + B(y − μ), se = √(B·s²)
 * (Efron & Morris 1975, JASA 70:311–319). Takes one clinic as numbers, or many as arrays.
 */
export function normalShrinkage(input: NormalShrinkageInput<number>): Shrunken<number>;
export function normalShrinkage(input: NormalShrinkageInput<readonly number[]>): Shrunken<number[]>;
export function normalShrinkage(
  input: NormalShrinkageInput<number> | NormalShrinkageInput<readonly number[]>,
): Shrunken<number> | Shrunken<number[]> {
  const { y, se, mean, tau2 } = input;
  const isSingle = typeof y === 'number' && typeof se === 'number';
  const ys = typeof y === 'number' ? [y] : y;
  const errors = typeof se === 'number' ? [se] : se;
  requireSeries('y', ys, (name, value) => requireFinite(isSingle ? 'y' : name, value));
  requireSeries('se', errors, (name, value) => requireFinite(isSingle ? 'se' : name, value, 0));
  requireSameLength('se', errors, ys);
  requireFinite('mean', mean);
  requireFinite('tau2', tau2, 0);
  const shrunken = ys.map((value, index) => shrink(value, errors[index]!, mean, tau2));
  if (isSingle) return shrunken[0]!;
  return { estimate: shrunken.map((one) => one.estimate), se: shrunken.map((one) => one.se) };
}
