import { attributeRates } from './attribute-rates.js';
import { buildControlChart } from './build-control-chart.js';
import type { ControlChart } from './control-chart.type.js';
import { requireDenominator } from './require-denominator.js';
import { requireEvents } from './require-events.js';

/**
 * Chart of proportions: p̄ ± 3√(p̄(1 − p̄)/n), clipped to [0, 1] (Shewhart; Montgomery, Statistical Quality Control).
 * A point with n = 0 has the limits 0 and 1 and no signal.
 */
export function pChart({ events, n }: { events: readonly number[]; n: readonly number[] }): ControlChart {
  requireEvents(events, n);
  requireDenominator('n', n);
  const { centre, rates } = attributeRates(events, n);
  const reach = n.map((size) => (size === 0 ? 1 : 3 * Math.sqrt((centre * (1 - centre)) / size)));
  return buildControlChart({ centre, values: rates, reach, floor: 0, ceiling: 1 });
}
