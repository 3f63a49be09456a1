import type uPlot from 'uplot';
import { formatTimeOfDay } from '../../format/time.js';
import type { LimitLine } from './limits.js';
import type { Palette } from './palette.js';
import { type Column, laneScale, scaleOf } from './strip-data.js';
import type { StripDefinition } from './strips.js';

const laneHeight = 72;
const onlyLaneHeight = 140;
const timeHeight = 28;
const axisWidth = 38;

/** In CSS pixels, with the axis of time. */
export const stripHeight = ({ lanes }: StripDefinition): number =>
  timeHeight + (lanes.length > 1 ? lanes.length * laneHeight : onlyLaneHeight);

/** Dots of each series, so that colour is not what tells them apart. */
const dashes: ReadonlyArray<number[]> = [[], [7, 3], [2, 3]];

export interface Drawn {
  strip: StripDefinition;
  columns: readonly Column[];
  lines: readonly LimitLine[];
  baselines: ReadonlyArray<Pick<LimitLine, 'series' | 'value'>>;
  timeZone: string;
  /** Seconds. */
  from: number;
  until: number;
}

const numbers = (column: Column | undefined): number[] =>
  (column ?? []).filter((value): value is number => typeof value === 'number');

/** What a lane holds: its usual range, the values and the limits. */
function rangeOf({ strip, columns, lines, baselines }: Drawn, lane: number): [number, number] {
  const values = strip.series.flatMap((series, index) => (series.lane === lane ? numbers(columns[index]) : []));
  const limits = [...lines, ...baselines].filter(({ series }) => series.lane === lane).map(({ value }) => value);
  return scaleOf([...values, ...limits], strip.lanes[lane]?.range ?? [0, 1]);
}

/** A lane's name as a scale of the plot. */
export const scaleNameOf = (lane: number): string => `lane-${lane}`;

/** What uPlot is told. Colours are asked for at each drawing, so that a change of theme or paper needs no new plot. */
export function stripOptions(
  drawn: () => Drawn,
  palette: () => Palette,
  hooks: { width: number; draw: (plot: uPlot) => void; beneath: (plot: uPlot) => void },
): uPlot.Options {
  const { strip, timeZone } = drawn();
  const axis = { stroke: () => palette().quiet, font: '12px sans-serif', labelFont: '12px sans-serif' };
  const grid = { stroke: () => palette().grid, width: 1 };
  return {
    width: hooks.width,
    height: stripHeight(strip),
    padding: [6, 12, 0, 0],
    cursor: { show: false },
    legend: { show: false },
    scales: {
      x: { time: true, range: () => [drawn().from, drawn().until] },
      ...Object.fromEntries(
        strip.lanes.map((_, lane) => [
          scaleNameOf(lane),
          { range: (): [number, number] => laneScale(rangeOf(drawn(), lane), lane, strip.lanes.length) },
        ]),
      ),
    },
    axes: [
      {
        ...axis,
        grid,
        ticks: { ...grid, size: 4 },
        size: timeHeight,
        space: 64,
        values: (_plot, splits) => splits.map((at) => formatTimeOfDay(new Date(at * 1000).toISOString(), timeZone)),
      },
      ...strip.lanes.map(({ marks }, lane) => ({
        ...axis,
        grid,
        ticks: { ...grid, size: 3 },
        scale: scaleNameOf(lane),
        side: 3 as const,
        // All lanes share one room: an axis lies outside of those before it, so the last one brings it.
        size: lane === strip.lanes.length - 1 ? axisWidth : 0,
        splits: () => {
          const [least, most] = rangeOf(drawn(), lane);
          return marks.filter((mark) => mark >= least && mark <= most);
        },
        values: (_plot: uPlot, splits: number[]) => splits.map((mark) => String(mark).replace('-', '−')),
      })),
    ],
    series: [
      {},
      ...strip.series.map(({ name, lane }, index) => ({
        label: name,
        scale: scaleNameOf(lane),
        width: 1.75,
        stroke: () => palette().series[index] ?? palette().ink,
        dash: dashes[index] ?? [],
        points: {
          show: true,
          size: 5,
          fill: () => palette().surface,
          stroke: () => palette().series[index] ?? palette().ink,
        },
      })),
    ],
    ...(strip.isBand && { bands: [{ series: [1, 2] as [number, number], fill: () => palette().band }] }),
    hooks: { drawClear: [hooks.beneath], draw: [hooks.draw] },
  };
}
