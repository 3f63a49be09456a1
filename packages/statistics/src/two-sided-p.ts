import { requireFinite } from './require-finite.js';

/** Coefficients of the Chebyshev fit to erfc; Press et al., Numerical Recipes, "erfcc": relative error below 1.2e-7. */
const terms = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
  0.17087277,
];

/** The probability that a standard normal value lies further from 0 than z, on either side; 1.959964 → 0.05. */
export function twoSidedP(z: number): number {
  requireFinite('z', z);
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const polynomial = terms.reduceRight((sum, term) => term + t * sum, 0);
  return Math.min(1, t * Math.exp(-x * x + polynomial));
}
