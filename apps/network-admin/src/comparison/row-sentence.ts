import { formatCount, formatRate } from '../format/number.js';
import {
  bandWords,
  clinicName,
  type Comparison,
  type ComparisonRow,
  isShown,
  judgedInterval,
  judgedRate,
  verdictWords,
} from './comparison.js';
import { type Measure, measureOf } from './measure.js';
import { rankRefusal, rankWords } from './rank.js';

const share = measureOf('SHARE');

/** Name, value, interval, n and verdict in one breath: the label of a point and the words of a signal. */
export function rowSentence(row: ComparisonRow, measure: Measure = share): string {
  const name = clinicName(row);
  if (!isShown(row)) return `${name}: not shown, fewer than ${row.suppressed?.minN ?? 10} people.`;
  const interval = `95 % interval ${measure.formatInterval(judgedInterval(row))}`;
  const adjusted = row.standardised ? ', adjusted' : '';
  return `${name}: ${measure.format(judgedRate(row))} (${interval}), n ${formatCount(row.n)}${adjusted}. ${explainVerdict(row)}`;
}

/** The reason of a verdict, for where the verdict itself stands beside it. */
export function reasonOf(row: ComparisonRow): string {
  const isJudged = row.verdict !== 'NOT_COMPARABLE' && row.verdict !== 'TOO_FEW';
  const reason = isJudged ? bandWords[row.band] : (explainVerdict(row).split(': ')[1] ?? '');
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${isJudged ? '.' : ''}`;
}

/** The verdict with its reason. */
export function explainVerdict(row: ComparisonRow): string {
  switch (row.verdict) {
    case 'NOT_COMPARABLE':
      return `Not comparable: ${formatRate(row.completeness, 0)} followed up, at least 60 % are needed.`;
    case 'TOO_FEW':
      return 'Too few to judge: at least 30 people with an answer are needed.';
    default:
      return `${verdictWords[row.verdict]}, ${bandWords[row.band]}.`;
  }
}

/** What the numbers say of one clinic, as one would say it aloud; the same numbers as in the chart. */
export function clinicSentence(row: ComparisonRow, comparison: Comparison, measure: Measure = share): string {
  const value = judgedRate(row);
  if (!isShown(row) || value === null) return `${clinicName(row)} is not shown, to protect the people behind it.`;
  const difference = value - comparison.networkRate;
  const distance = measure.formatDifference(difference);
  const isLevel = Number.parseFloat(distance) === 0;
  const place = isLevel ? 'level with the network' : `${distance} ${difference > 0 ? 'above' : 'below'} the network`;
  const adjusted = row.standardised ? 'after adjustment' : 'before adjustment';
  const rank = rankWords(row);
  const standing = rank ? `${rank} of ${row.standardised?.rankInterval.among ?? 0} by rate.` : (rankRefusal(row) ?? '');
  return [
    `${clinicName(row)} is ${place} ${adjusted}`,
    `(${measure.format(value)}, n ${formatCount(row.n)}${isJudgedBand(row) ? `; ${bandWords[row.band]}` : ''}).`,
    isJudgedBand(row) ? '' : explainVerdict(row),
    standing,
  ]
    .filter(Boolean)
    .join(' ');
}

const isJudgedBand = ({ verdict }: ComparisonRow): boolean => verdict !== 'NOT_COMPARABLE' && verdict !== 'TOO_FEW';
