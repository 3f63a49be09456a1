import type { IndicatorUnit } from '../graph/schema.generated.js';
import { formatInterval, formatRate } from '../format/number.js';

type Unit = IndicatorUnit;

/** How numbers of one unit are written. */
export interface Measure {
  /** Beside an axis or a title. */
  unit: string;
  format: (value: number | null | undefined) => string;
  formatInterval: (interval: { lower: number; upper: number } | null | undefined) => string;
  /** In a column whose header names the unit. */
  formatPlain: (value: number | null | undefined) => string;
  formatPlainInterval: (interval: { lower: number; upper: number } | null | undefined) => string;
  /** On an axis, without its unit. */
  tick: (value: number) => string;
  /** How far a value lies from another, with its sign in words left to the sentence. */
  formatDifference: (difference: number) => string;
  /** A difference with its sign, "+5.2", in the unit of differences. */
  formatChange: (difference: number) => string;
  /** Of differences: shares differ by points. */
  changeUnit: string;
  /** What no value is below or above. */
  bounds: [number, number];
}

/** A true minus: a hyphen reads as a dash between numbers. */
const signed = (value: number, digits: number): string =>
  value
    .toFixed(digits)
    .replace(/^-(?=.*[1-9])/, '−')
    .replace(/^-/, '');

const change = (difference: number, digits: number): string => {
  const text = signed(difference, digits);
  return difference > 0 && Number(text) > 0 ? `+${text}` : text;
};

const plain = (unit: string, digits: number, lowest: number): Measure => {
  const beside = (text: string) => (unit ? `${text}\u00a0${unit}` : text);
  const spanOf = ({ lower, upper }: { lower: number; upper: number }) =>
    `${signed(lower, digits)} to ${signed(upper, digits)}`;
  return {
    unit,
    format: (value) => (value == null ? '–' : beside(signed(value, digits))),
    formatInterval: (interval) => (interval ? beside(spanOf(interval)) : '–'),
    formatPlain: (value) => (value == null ? '–' : signed(value, digits)),
    formatPlainInterval: (interval) => (interval ? spanOf(interval) : '–'),
    tick: (value) => signed(value, Number.isInteger(value) ? 0 : digits),
    formatDifference: (difference) => beside(Math.abs(difference).toFixed(digits)),
    formatChange: (difference) => change(difference, digits),
    changeUnit: unit,
    bounds: [lowest, Infinity],
  };
};

const measures: Record<Unit, Measure> = {
  SHARE: {
    unit: '%',
    format: (value) => formatRate(value),
    formatInterval: (interval) => formatInterval(interval),
    formatPlain: (value) => formatRate(value),
    formatPlainInterval: (interval) => formatInterval(interval),
    tick: (value) => String(Math.round(value * 1000) / 10),
    formatDifference: (difference) => `${Math.abs(100 * difference).toFixed(0)} points`,
    formatChange: (difference) => change(100 * difference, 1),
    changeUnit: 'points',
    bounds: [0, Infinity],
  },
  POINTS: plain('points', 1, -Infinity),
  T_SCORE: plain('T', 1, -Infinity),
  DAYS: plain('days', 0, 0),
  PER_100_SESSIONS: plain('per 100', 1, 0),
  PER_1000_SESSIONS: plain('per 1000', 1, 0),
};

export const measureOf = (unit: Unit): Measure => measures[unit];
