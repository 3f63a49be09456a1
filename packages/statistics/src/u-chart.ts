import { attributeRates } from './attribute-rates.js';
import { buildControlChart } from './build-control-chart.js';
import type { ControlChart } from './control-chart.type.js';
import { requireCount } from './require-count.js';
import { requireDenominator } from './require-denominator.js';
import { requireFinite } from './require-finite.js';
import { requireSameLength } from './require-same-length.js';
import { requireSeries } from './require-series.js';

export interface UChartInput {
  events: readonly number[];
  /** What the events are counted over, such as sessions or patient days; at least 0. */
  exposure: readonly number[];
}

/**
 * Chart of events per exposure: ū ± 3√(ū/exposure), not below 0 (Montgomery, Statistical Quality Control).
 * A point without exposure has the limits 0 and Infinity and no signal; it may have no events.
 */
export function uChart({ events, exposure }: UChartInput): ControlChart {
  requireSeries('events', events, requireCount);
  requireSeries('exposure', exposure, (name, value) => requireFinite(name, value, 0));
  requireSameLength('exposure', exposure, events);
  requireDenominator('exposure', exposure);
  events.forEach((count, index) => {
    if (count > 0 && exposure[index] === 0) throw new RangeError(`exposure[${index}] must be above 0 where events are`);
  });
  const { centre, rates } = attributeRates(events, exposure);
  const reach = exposure.map((amount) => (amount === 0 ? Infinity : 3 * Math.sqrt(centre / amount)));
  return buildControlChart({ centre, values: rates, reach, floor: 0 });
}
