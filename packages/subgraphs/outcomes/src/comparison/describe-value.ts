import type { Indicator } from './indicator.js';

const units = {
  SHARE: '',
  POINTS: ' points',
  T_SCORE: ' T points',
  DAYS: ' days',
  PER_100_SESSIONS: ' per 100 sessions',
  PER_1000_SESSIONS: ' per 1000 sessions',
} as const;

const decimal = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1));

/** A value in words, such as `31 %` or `-1.8 points`. */
export const describeValue = ({ unit }: Indicator, value: number): string =>
  unit === 'SHARE' ? `${Math.round(100 * value)} %` : `${decimal(value)}${units[unit]}`;

/** How far apart two values are, such as `15 points` for two shares. */
export const describeDifference = ({ unit }: Indicator, difference: number): string =>
  unit === 'SHARE'
    ? `${Math.round(100 * Math.abs(difference))} points`
    : `${decimal(Math.abs(difference))}${units[unit]}`;

/** What the value of all clinics is called. */
export const measureOf = ({ kind }: Indicator): string =>
  ({ PROPORTION: 'rate', RATE: 'rate', MEAN: 'mean', MEDIAN: 'median' })[kind];

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `April 2026` of 2026-04. */
export const monthName = (month: string): string => `${months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
