import { formatCount } from '../../format/number.js';
import { formatMonth } from '../../format/time.js';
import { spanWords } from './trend-words.js';
import type { Cumulative, Cusum, Trend } from './trend-layout.js';

const rounded = (value: number): string => value.toFixed(2);

/** Where the CUSUM stood after a period. */
export const cusumSentence = ({ from, value, signal }: Cumulative, period: Trend['period']): string =>
  `${spanWords(from, period)}: ${rounded(value)}${signal ? '; it signalled and began again' : ''}.`;

/** How far the count had run from what was expected after a period. */
export function vladSentence({ from, value }: Cumulative, period: Trend['period']): string {
  const side = value > 0 ? 'more than expected' : value < 0 ? 'fewer than expected' : 'just as expected';
  return `${spanWords(from, period)}: ${Math.abs(value).toFixed(1)} ${side}.`;
}

/** Whether it signalled, and how often it would by chance. */
export function cusumVerdict({ points, falseAlarmRunLength }: Cusum): string {
  const signals = points.filter(({ signal }) => signal);
  const verdict =
    signals.length === 0
      ? 'It has not signalled.'
      : `It signalled in ${signals.map(({ from }) => formatMonth(from)).join(', ')}.`;
  const alarm =
    falseAlarmRunLength === null
      ? 'never, were all as expected'
      : `about every ${formatCount(Math.round(falseAlarmRunLength))} patients, were all as expected`;
  return `${verdict} A false alarm comes ${alarm}.`;
}
