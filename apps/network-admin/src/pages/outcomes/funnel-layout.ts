import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { type Comparison, type ComparisonRow, clinicName, isNotable } from '../../comparison/comparison.js';

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

/** The range of rates drawn: every point and its near limits, on whole steps of 10 %. */
function rateDomain(comparison: Comparison, rows: ComparisonRow[]): [number, number] {
  const values = [
    comparison.networkRate,
    ...rows.flatMap((row) => [
      row.rate ?? 0,
      row.limits?.lower998 ?? row.rate ?? 0,
      row.limits?.upper998 ?? row.rate ?? 0,
    ]),
  ];
  const low = Math.max(0, Math.floor((Math.min(...values) - 0.03) * 10) / 10);
  const high = Math.min(1, Math.ceil((Math.max(...values) + 0.03) * 10) / 10);
  return [low, high];
}

/**
 * Where everything of the funnel goes for a given size in CSS pixels. Laid out anew for each width, never scaled,
 * so that text keeps its size on a phone. Limits come from the server; nothing is computed here but positions.
 */
export function layoutFunnel(
  comparison: Comparison,
  { width, height, selected }: { width: number; height: number; selected: string | null },
): FunnelLayout {
  const isNarrow = width < 520;
  const plot = { left: isNarrow ? 40 : 52, right: width - (isNarrow ? 12 : 76), top: 14, bottom: height - 44 };
  const rows = comparison.rows.filter((row) => row.rate !== null && !row.suppressed && row.clinic !== null);
  const largest = Math.max(60, ...rows.map((row) => row.n)) * 1.06;
  const x = scaleLinear([0, largest], [plot.left, plot.right]);
  const y = scaleLinear(rateDomain(comparison, rows), [plot.bottom, plot.top]);

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

  const points = rows
    .map((row): FunnelPoint => ({
      row,
      slug: row.clinic?.slug ?? '',
      x: x(row.n),
      y: y(row.rate ?? 0),
      whisker: row.interval ? { top: y(row.interval.upper), bottom: y(row.interval.lower) } : null,
    }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const named = new Set(points.filter(({ row, slug }) => isNotable(row) || slug === selected).map(({ slug }) => slug));

  return {
    width,
    height,
    plot,
    xTicks: x.ticks(isNarrow ? 4 : 8).map((n) => ({ at: x(n), text: String(n) })),
    yTicks: y.ticks(isNarrow ? 5 : 7).map((rate) => ({ at: y(rate), text: `${Math.round(rate * 100)}` })),
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

/** Where the keyboard goes from a point: by sample size, stopping at the ends. */
export function nextPoint(points: readonly FunnelPoint[], current: string | null, key: string): string | null {
  const index = points.findIndex(({ slug }) => slug === current);
  const steps: Record<string, number> = {
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    Home: 0,
    End: points.length - 1,
  };
  const target = steps[key];
  if (target === undefined) return null;
  return points[Math.max(0, Math.min(points.length - 1, target))]?.slug ?? null;
}
