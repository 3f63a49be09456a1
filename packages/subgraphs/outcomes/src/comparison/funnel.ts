import { binomialLimits } from '@surcease/statistics';
import type { FunnelLimit } from './clinic-comparison.type.js';
import { type Standardisation, adjustedLimitsAt } from './standardise-clinics.js';

/** The 95 and 99.8 % limits (exact binomial, mid-p) at n patients around a target rate. */
export function funnelLimitAt(n: number, target: number): FunnelLimit {
  const at = (p: number) => binomialLimits({ n, target, p });
  return { n, lower998: at(0.001), lower95: at(0.025), upper95: at(0.975), upper998: at(0.999) };
}

/**
 * The limits as lines to draw: about 60 values of n from 10 to a tenth beyond the largest. Steps grow with n, as the
 * lines bend most where it is small.
 */
export function funnelLines(largestN: number, target: number): FunnelLimit[] {
  return placesTo(largestN).map((n) => funnelLimitAt(n, target));
}

/** The same on the scale of standardised rates, for clinics of the network's case mix; a clinic's own limits differ a little. */
export function standardisedFunnelLines(
  largestN: number,
  { clinics, networkRate, limitTau2 }: Standardisation,
): FunnelLimit[] {
  const total = (of: (clinic: { n: number; expected: number; variance: number }) => number) =>
    [...clinics.values()].reduce((sum, clinic) => sum + of(clinic), 0);
  const [expected, variance] = [total((clinic) => clinic.expected), total((clinic) => clinic.variance)];
  if (expected === 0) return [];
  const all = total(({ n }) => n);
  return placesTo(largestN).map((n) => {
    const share = n / all;
    return {
      n,
      ...adjustedLimitsAt({ expected: share * expected, variance: share * variance }, networkRate, limitTau2),
    };
  });
}

const FIRST_N = 10;
const POINTS = 60;

/** The values of n at which lines are drawn. */
export function placesTo(largestN: number): number[] {
  const lastN = Math.ceil((largestN * 11) / 10);
  if (lastN < FIRST_N) return [];
  const ratio = lastN / FIRST_N;
  const places = Array.from({ length: POINTS }, (_, index) => Math.round(FIRST_N * ratio ** (index / (POINTS - 1))));
  return [...new Set(places)];
}
