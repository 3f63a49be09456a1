import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { monthNumber, type Cumulative } from './trend-layout.js';

/** A cumulative chart in CSS pixels. The values are the server’s. */
export function layoutCumulative(
  points: readonly Cumulative[],
  { width, height, threshold }: { width: number; height: number; threshold: number | null },
) {
  const plot = { left: 44, right: width - 14, top: 16, bottom: height - 26 };
  const months = points.map(({ from }) => monthNumber(from));
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const x = scaleLinear([first, Math.max(last, first + 1)], [plot.left + 8, plot.right - 8]);
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values, (threshold ?? 0) * 1.15)];
  const y = scaleLinear([low, high === low ? low + 1 : high], [plot.bottom, plot.top]).nice(4);
  const years = [];
  for (let year = Math.ceil(first / 12); year * 12 <= last; year += 1)
    years.push({ at: x(year * 12), text: String(year) });
  return {
    plot,
    zero: y(0),
    threshold: threshold === null ? null : y(threshold),
    xTicks: years,
    yTicks: y.ticks(4).map((value) => ({ at: y(value), text: String(value) })),
    path: line<Cumulative>(
      ({ from }) => x(monthNumber(from)),
      ({ value }) => y(value),
    )([...points]),
    points: points.map((point) => ({ point, id: point.from, x: x(monthNumber(point.from)), y: y(point.value) })),
  };
}
