import { scaleLinear } from 'd3-scale';

export interface Curve {
  name: string;
  weightGrams: number;
  plannedMicrograms: number;
  points: ReadonlyArray<{ atMinutes: number; rateMicrogramsPerHour: number; cumulativeMicrograms: number }>;
}

const box = { left: 46, right: 12, top: 14, bottom: 32 };

/** The corners of each curve as a step path, and the axes; the last corner is the end of the infusion. */
export function layoutDose(curves: readonly Curve[], width: number, height: number) {
  const corners = curves.flatMap(({ points }) => points);
  const most = Math.max(1, ...corners.map(({ rateMicrogramsPerHour }) => rateMicrogramsPerHour / 1000));
  const end = Math.max(1, ...corners.map(({ atMinutes }) => atMinutes));
  const x = scaleLinear([0, end], [box.left, width - box.right]);
  const y = scaleLinear([0, most], [height - box.bottom, box.top]).nice(4);
  const every = [15, 30, 60, 120].find((step) => end / step <= width / 70) ?? 240;
  return {
    floor: height - box.bottom,
    left: box.left,
    right: width - box.right,
    xTicks: Array.from({ length: Math.floor(end / every) + 1 }, (_, index) => ({
      at: x(index * every),
      text: String(index * every),
    })),
    yTicks: y.ticks(4).map((value) => ({ at: y(value), text: String(value) })),
    paths: curves.map(({ name, points }) => ({
      name,
      d: points
        .map(({ atMinutes, rateMicrogramsPerHour }, index) => {
          const [across, up] = [x(atMinutes), y(rateMicrogramsPerHour / 1000)];
          return index === 0 ? `M${across} ${height - box.bottom}V${up}` : `H${across}V${up}`;
        })
        .join(''),
    })),
  };
}
