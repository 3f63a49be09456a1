import { attributeRates } from './attribute-rates.js';
import { buildControlChart } from './build-control-chart.js';
import type { ControlChart } from './control-chart.type.js';
import { meanMovingRange } from './mean-moving-range.js';
import { requireDenominator } from './require-denominator.js';
import { requireEvents } from './require-events.js';

/** d₂ for ranges of two: turns a mean moving range into a standard deviation. */
const rangePerDeviation = 1.128;

/**
 * Laney's p′ chart, for large n, where real variation between points dwarfs the binomial one
 * (Laney 2002, Qual Eng 14:531–537): p̄ ± 3·σ_p·σ_z, σ_z = mR̄(z)/1.128. Points with n = 0 are passed over.
 */
export function pPrimeChart({ events, n }: { events: readonly number[]; n: readonly number[] }): ControlChart {
  requireEvents(events, n);
  requireDenominator('n', n);
  const { centre, rates } = attributeRates(events, n);
  const deviations = n.map((size) => (size === 0 ? 1 : Math.sqrt((centre * (1 - centre)) / size)));
  const z = rates.flatMap((rate, index) => {
    if (rate === null) return [];
    return [deviations[index] === 0 ? 0 : (rate - centre) / deviations[index]!];
  });
  const spread = meanMovingRange(z) / rangePerDeviation;
  const reach = n.map((size, index) => (size === 0 ? 1 : 3 * deviations[index]! * spread));
  return buildControlChart({ centre, values: rates, reach, floor: 0, ceiling: 1 });
}
