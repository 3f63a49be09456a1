import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import {
  type Comparison,
  type ComparisonRow,
  clinicName,
  isNotable,
  isShown,
  judgedInterval,
  judgedRate,
} from '../../comparison/comparison.js';
import type { Measure } from '../../comparison/measure.js';

export interface FunnelPoint {
  row: ComparisonRow;
  slug: string;
  x: number;
  y: number;
  /** The whisker of the interval, top and bottom. */
  whisker: { top: number; bottom: number } | null;
}

export interface FunnelLabel {
  slug: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'end';
}

export interface FunnelLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  xTicks: Array<{ at: number; text: string }>;
  yTicks: Array<{ at: number; text: string }>;
  bands: { outer: string; inner: string; lines: Array<{ path: string; kind: '95' | '998' }> };
  limitLabels: Array<{ text: string; x: number; y: number }>;
  target: number;
  points: FunnelPoint[];
  labels: FunnelLabel[];
}

const fontWidth = 6.6;
const labelHeight = 15;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Names beside the points worth naming, where there is room; a name that would cover another is left to the table. */
function placeLabels(points: FunnelPoint[], named: ReadonlySet<string>, plot: Box): FunnelLabel[] {
  const taken: Box[] = points.map(({ x, y }) => ({ left: x - 7, right: x + 7, top: y - 7, bottom: y + 7 }));
  const labels: FunnelLabel[] = [];
  for (const point of points.filter(({ slug }) => named.has(slug))) {
    const text = clinicName(point.row);
    const width = text.length * fontWidth;
    for (const [side, rise] of [
      [1, 0],
      [-1, 0],
      [1, -13],
      [1, 13],
      [-1, -13],
      [-1, 13],
    ] as const) {
      const near = point.x + side * 15;
      const middle = point.y + rise;
      const box = {
        left: Math.min(near, near + side * width),
        right: Math.max(near, near + side * width),
        top: middle - labelHeight / 2,
        bottom: middle + labelHeight / 2,
      };
      const fits = box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom;
      if (!fits || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      labels.push({ slug: point.slug, text, x: near, y: middle, anchor: side === 1 ? 'start' : 'end' });
      break;
    }
  }
  return labels;
}

/** The range of values drawn: every point and its near limits, on whole steps. */
function valueDomain(comparison: Comparison, rows: ComparisonRow[], [lowest, highest]: [number, number]) {
  const values = [
    comparison.networkRate,
    ...rows.flatMap((row) => {
      const value = judgedRate(row) ?? comparison.networkRate;
      return [value, row.limits?.lower998 ?? value, row.limits?.upper998 ?? value];
    }),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = (high - low || 1) * 0.08;
  const [from, to] = scaleLinear([low - margin, high + margin], [0, 1])
    .nice(8)
    .domain() as [number, number];
  return [Math.max(lowest, from), Math.min(highest, to)];
}

/**
 * Where everything of the funnel goes for a given size in CSS pixels. Laid out anew for each width, never scaled,
 * so that text keeps its size on a phone. Limits come from the server; nothing is computed here but positions.
 */
export function layoutFunnel(
  comparison: Comparison,
  { width, height, selected, measure }: { width: number; height: number; selected: string | null; measure: Measure },
): FunnelLayout {
  const isNarrow = width < 520;
  const plot = { left: isNarrow ? 40 : 52, right: width - (isNarrow ? 12 : 76), top: 14, bottom: height - 44 };
  const rows = comparison.rows.filter((row) => isShown(row) && row.clinic !== null);
  const largest = Math.max(60, ...rows.map((row) => row.n)) * 1.06;
  const x = scaleLinear([0, largest], [plot.left, plot.right]);
  const y = scaleLinear(valueDomain(comparison, rows, measure.bounds), [plot.bottom, plot.top]);

  const funnel = comparison.funnel.filter(({ n }) => n > 0 && n <= largest).toSorted((a, b) => a.n - b.n);
  const last = funnel.at(-1);
  const drawn = last && last.n < largest ? [...funnel, { ...last, n: largest }] : funnel;
  type Limit = (typeof drawn)[number];
  const between = (lower: keyof Limit, upper: keyof Limit) =>
    area<Limit>(
      (limit) => x(limit.n),
      (limit) => y(Number(limit[lower])),
      (limit) => y(Number(limit[upper])),
    ).curve(curveMonotoneX)(drawn) ?? '';
  const along = (edge: keyof Limit) =>
    line<Limit>(
      (limit) => x(limit.n),
      (limit) => y(Number(limit[edge])),
    ).curve(curveMonotoneX)(drawn) ?? '';

  const clamp = (at: number) => Math.max(plot.top, Math.min(plot.bottom, at));
  const points = rows
    .map((row): FunnelPoint => {
      const interval = judgedInterval(row);
      return {
        row,
        slug: row.clinic?.slug ?? '',
        x: x(row.n),
        y: y(judgedRate(row) ?? 0),
        whisker: interval ? { top: clamp(y(interval.upper)), bottom: clamp(y(interval.lower)) } : null,
      };
    })
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const named = new Set(points.filter(({ row, slug }) => isNotable(row) || slug === selected).map(({ slug }) => slug));

  return {
    width,
    height,
    plot,
    xTicks: x.ticks(isNarrow ? 4 : 8).map((n) => ({ at: x(n), text: String(n) })),
    yTicks: y.ticks(isNarrow ? 5 : 7).map((rate) => ({ at: y(rate), text: measure.tick(rate) })),
    bands: {
      outer: between('lower998', 'upper998'),
      inner: between('lower95', 'upper95'),
      lines: [
        { path: along('lower998'), kind: '998' },
        { path: along('upper998'), kind: '998' },
        { path: along('lower95'), kind: '95' },
        { path: along('upper95'), kind: '95' },
      ],
    },
    limitLabels:
      last && !isNarrow
        ? [
            { text: '99.8 %', x: plot.right + 6, y: y(last.upper998) },
            { text: '95 %', x: plot.right + 6, y: y(last.upper95) },
            { text: 'Network', x: plot.right + 6, y: y(comparison.networkRate) },
            { text: '95 %', x: plot.right + 6, y: y(last.lower95) },
            { text: '99.8 %', x: plot.right + 6, y: y(last.lower998) },
          ]
        : [],
    target: y(comparison.networkRate),
    points,
    labels: placeLabels(points, named, plot),
  };
}
