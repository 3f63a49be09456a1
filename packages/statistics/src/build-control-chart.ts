import type { ControlChart } from './control-chart.type.js';

/** Rounding of a mean may put equal values one bit outside their own limits; that is no signal. */
const rounding = 1e-12;

export interface ChartPoints {
  centre: number;
  /** null: nothing was observed at this point, so it cannot signal. */
  values: ReadonlyArray<number | null>;
  /** Distance of each limit from the centre. */
  reach: readonly number[];
  floor?: number;
  ceiling?: number;
}

/** Draws limits at centre ± reach, clipped to what the measure can be, and marks the points outside. */
export function buildControlChart(points: ChartPoints): ControlChart {
  const { centre, values, reach, floor = -Infinity, ceiling = Infinity } = points;
  const lower = reach.map((distance) => Math.max(floor, centre - distance));
  const upper = reach.map((distance) => Math.min(ceiling, centre + distance));
  const tolerance = rounding * Math.max(1e-300, Math.abs(centre));
  const signals = values.map(
    (value, index) => value !== null && (value < lower[index]! - tolerance || value > upper[index]! + tolerance),
  );
  return { centre, lower, upper, signals };
}
