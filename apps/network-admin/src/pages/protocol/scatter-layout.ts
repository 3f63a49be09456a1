import { scaleLinear } from 'd3-scale';

export interface ScatterPoint {
  id: string;
  name: string;
  /** Share of what the version asks for that sessions kept to, in percent. */
  adherencePercent: number;
  outcome: number;
  sentence: string;
}

/** Where each site goes, in CSS pixels; the axes span the points and the network's own value. */
export function layoutScatter(
  points: readonly ScatterPoint[],
  { width, height, network, tick }: { width: number; height: number; network: number; tick: (value: number) => string },
) {
  const plot = { left: 46, right: width - 14, top: 14, bottom: height - 34 };
  const across = points.map(({ adherencePercent }) => adherencePercent);
  const up = [network, ...points.map(({ outcome }) => outcome)];
  const margin = (Math.max(...up) - Math.min(...up) || 0.1) * 0.12;
  const x = scaleLinear(
    [Math.floor(Math.min(...across)) - 1, Math.min(101, Math.ceil(Math.max(...across)) + 1)],
    [plot.left, plot.right],
  );
  const y = scaleLinear([Math.min(...up) - margin, Math.max(...up) + margin], [plot.bottom, plot.top]).nice(5);
  return {
    plot,
    network: y(network),
    xTicks: x.ticks(5).map((value) => ({ at: x(value), text: String(value) })),
    yTicks: y.ticks(5).map((value) => ({ at: y(value), text: tick(value) })),
    points: points.map((point) => ({ ...point, x: x(point.adherencePercent), y: y(point.outcome) })),
  };
}
