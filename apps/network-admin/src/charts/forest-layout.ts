import { scaleLinear } from 'd3-scale';
import type { Measure } from '../comparison/measure.js';
import type { Verdict } from '../graph/schema.generated.js';

/** One line of a forest plot. */
export interface ForestRow {
  id: string;
  label: string;
  /** Beside the label: n and follow-up, since no estimate stands without them. */
  detail: string;
  /** Null where it is not shown. */
  value: number | null;
  interval: { lower: number; upper: number } | null;
  /** Another estimate of the same, drawn hollow and joined by a line. */
  other?: number | null;
  shape: Verdict;
  /** Everything of the row in a breath. */
  sentence: string;
  /** A heading over the rows that follow. */
  isHeading?: boolean;
}

interface Size {
  width: number;
  reference: number | null;
  measure: Measure;
}

const rowHeight = { wide: 30, narrow: 62, heading: 34 };

/** Where the lines of a forest plot go; on a phone the words stand above their line, not beside it. */
export function layoutForest(rows: readonly ForestRow[], { width, reference, measure }: Size) {
  const isNarrow = width < 560;
  const longest = Math.max(12, ...rows.map(({ label }) => label.length));
  const left = isNarrow ? 10 : Math.min(width * 0.42, 30 + longest * 7.2 + 118);
  const plot = { left, right: width - 16, top: 8 };
  const values = rows.flatMap(({ value, interval, other }) =>
    [value, interval?.lower, interval?.upper, other].filter((one): one is number => one != null),
  );
  if (reference !== null) values.push(reference);
  const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const margin = (high - low || 1) * 0.05;
  const nice = scaleLinear([low - margin, high + margin], [0, 1])
    .nice(6)
    .domain() as [number, number];
  const x = scaleLinear([Math.max(measure.bounds[0], nice[0]), nice[1]], [plot.left, plot.right]);
  let y = plot.top;
  const placed = rows.map((row) => {
    const height = row.isHeading ? rowHeight.heading : isNarrow ? rowHeight.narrow : rowHeight.wide;
    const top = y;
    y += height;
    const middle = isNarrow && !row.isHeading ? top + 47 : top + height / 2;
    return {
      row,
      top,
      height,
      middle,
      labelY: isNarrow && !row.isHeading ? top + 13 : middle,
      // On a phone n and follow-up have a line of their own.
      detailY: isNarrow ? top + 30 : middle,
      value: row.value === null ? null : x(row.value),
      interval: row.interval && { lower: x(row.interval.lower), upper: x(row.interval.upper) },
      other: row.other == null ? null : x(row.other),
    };
  });
  const bottom = y + 4;
  return {
    width,
    height: bottom + 30,
    isNarrow,
    plot: { ...plot, bottom },
    reference: reference === null ? null : x(reference),
    ticks: x.ticks(isNarrow ? 4 : 6).map((value) => ({ at: x(value), text: measure.tick(value) })),
    rows: placed,
  };
}
