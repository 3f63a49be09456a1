import type { Indicator } from './indicator.js';

const units = {
  SHARE: '',
  POINTS: ' points',
  T_SCORE: ' T points',
  DAYS: ' days',
  PER_100_SESSIONS: ' per 100 sessions',
  PER_1000_SESSIONS: ' per 1000 sessions',
} as const;

/** With a true minus: a hyphen reads as a dash between numbers. */
const decimal = (value: number) => value.toFixed(Math.abs(value) >= 100 ? 0 : 1).replace('-', '−');

const percent = (share: number, digits = 0) => `${(100 * share).toFixed(digits)} %`;

/** A value in words, such as `31 %` or `−1.8 points`. */
export const describeValue = ({ unit }: Indicator, value: number): string =>
  unit === 'SHARE' ? percent(value) : `${decimal(value)}${units[unit]}`;

const MOST_DIGITS = 2;

/** A value against another, with as many digits as it takes to tell two shares apart: `99.3 % against 99.6 %`. */
export function describeAgainst(indicator: Indicator, value: number, other: number): string {
  if (indicator.unit !== 'SHARE')
    return `${describeValue(indicator, value)} against ${describeValue(indicator, other)}`;
  let digits = 0;
  while (digits < MOST_DIGITS && 100 * Math.abs(value - other) < 10 ** -digits) digits += 1;
  return `${percent(value, digits)} against ${percent(other, digits)}`;
}

const counts = new Intl.NumberFormat('en-US');

/** A count with its thousands apart, such as `1,297`. */
export const describeCount = (count: number): string => counts.format(count);

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
