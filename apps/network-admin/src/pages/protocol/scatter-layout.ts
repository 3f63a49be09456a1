import { scaleLinear } from 'd3-scale';
import type { Verdict } from '../../graph/schema.generated.js';

export interface Limits {
  lower998: number;
  lower95: number;
  upper95: number;
  upper998: number;
}

export interface ScatterPoint {
  id: string;
  name: string;
  /** Share of what the version asks for that sessions kept to, in percent. */
  adherencePercent: number;
  outcome: number;
  verdict: Verdict;
  /** Where the outcome of a site of this size would lie by chance alone, around the network's. */
  limits: Limits;
  sentence: string;
}

interface Frame {
  width: number;
  height: number;
  network: number;
  tick: (value: number) => string;
  /** What no outcome is below or above. */
  bounds: readonly [number, number];
}

const clamp = (value: number, [least, most]: readonly [number, number]) => Math.min(most, Math.max(least, value));

/** Where each site and its band go, in CSS pixels; the axes span the points, their bands and the network's own value. */
export function layoutScatter(points: readonly ScatterPoint[], { width, height, network, tick, bounds }: Frame) {
  const plot = { left: 46, right: width - 14, top: 30, bottom: height - 46 };
  const across = points.map(({ adherencePercent }) => adherencePercent);
  const up = points.flatMap(({ outcome, limits }) => [outcome, limits.lower998, limits.upper998]);
  // Nobody keeps to more than all of it: the axis ends at 100, and a site there stands a little inside.
  const x = scaleLinear(
    [Math.floor(Math.min(...across) - 0.5), Math.min(100, Math.ceil(Math.max(...across) + 0.5))],
    [plot.left + 14, plot.right - 14],
  );
  const y = scaleLinear(
    [clamp(Math.min(network, ...up), bounds), clamp(Math.max(network, ...up), bounds)],
    [plot.bottom, plot.top],
  ).nice(5);
  const at = (value: number) => Math.min(plot.bottom, Math.max(plot.top, y(value)));
  return {
    plot,
    network: y(network),
    xTicks: x.ticks(width < 520 ? 4 : 7).map((value) => ({ at: x(value), text: String(value) })),
    yTicks: y.ticks(5).map((value) => ({ at: y(value), text: tick(value) })),
    points: points.map((point) => ({
      ...point,
      x: x(point.adherencePercent),
      y: y(point.outcome),
      outer: { top: at(point.limits.upper998), bottom: at(point.limits.lower998) },
      inner: { top: at(point.limits.upper95), bottom: at(point.limits.lower95) },
    })),
  };
}
