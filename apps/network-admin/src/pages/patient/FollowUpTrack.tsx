import { formatDay } from '../../format/time.js';
import type { FollowUpOfPatientQuery } from './pathway.generated.js';
import { followUpWords, windowWords } from './chart-words.js';

type FollowUp = NonNullable<NonNullable<FollowUpOfPatientQuery['patient']>['followUps']>[number];

const marks: Record<FollowUp['status'], string> = {
  ANSWERED: 'M-4 0.500-1 3.500 4.500-3',
  DUE: 'M0-4V1M0 4v0.100',
  OVERDUE: 'M0-4V1M0 4v0.100',
  MISSED: 'M-3.500-3.500 3.500 3.500M3.500-3.500-3.500 3.500',
  SOON: 'M0-3.500V0H3',
  UPCOMING: '',
};

/** The windows of follow-up side by side, each with its span and where it stands. */
export function FollowUpTrack({ followUps }: { followUps: readonly FollowUp[] }) {
  if (followUps.length === 0) return <p className="muted">Windows open once a series has begun.</p>;
  return (
    <ol className="window-track">
      {followUps.map(({ id, window, status, opensOn, targetOn, closesOn }) => (
        <li key={id} className={`window-${status.toLowerCase()}`}>
          <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
            <circle r="8" />
            <path d={marks[status]} />
          </svg>
          <strong>{windowWords[window]}</strong>
          <span>{followUpWords[status]}</span>
          <span className="muted" title={`${formatDay(opensOn)} to ${formatDay(closesOn)}`}>
            target {formatDay(targetOn)}
          </span>
        </li>
      ))}
    </ol>
  );
}
