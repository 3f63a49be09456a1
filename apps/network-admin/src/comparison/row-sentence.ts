import { formatCount, formatInterval, formatRate } from '../format/number.js';
import { bandWords, clinicName, type ComparisonRow, verdictWords } from './comparison.js';

/** Name, value, interval, n and verdict in one breath: the label of a point and the words of a signal. */
export function rowSentence(row: ComparisonRow): string {
  const name = clinicName(row);
  if (row.suppressed || row.rate === null)
    return `${name}: not shown, fewer than ${row.suppressed?.minN ?? 10} people.`;
  const value = `${formatRate(row.rate)} (95 % interval ${formatInterval(row.interval)}), n ${formatCount(row.n)}`;
  return `${name}: ${value}. ${explainVerdict(row)}`;
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
