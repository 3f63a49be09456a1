import quantile from '@stdlib/stats-base-dists-normal-quantile';

/** Quantile of the standard normal distribution; 0.975 → 1.959964. */
export function normalQuantile(probability: number): number {
  return quantile(probability, 0, 1);
}
