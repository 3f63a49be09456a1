import { formatMomentAt } from '../../format/time.js';
import { humanise } from '../../format/words.js';
import { useChart } from './ChartContext.js';
import type { PlanFactsFragment } from './pathway.generated.js';
import { sessionCount } from './plan-words.js';

/** The versions that a series went over to, and how it ended where that was early: when, by whom and why. */
export function SeriesHistory({ plan }: { plan: PlanFactsFragment }) {
  const { timeZone } = useChart();
  const { migrations, endedAt, endedBy, endReason, endNote, progress, seriesSize } = plan;
  if (migrations.length === 0 && !endedAt) return null;
  return (
    <ul className="record-list">
      {migrations.map(({ id, at, actor, fromVersion, toVersion, sessionsMoved, reason }) => (
        <li key={id}>
          <strong>
            Moved from version {fromVersion?.semanticVersion ?? '–'} to {toVersion?.semanticVersion ?? '–'}
          </strong>
          <span>
            {formatMomentAt(at, timeZone)} by {actor.displayName ?? 'a medical director'}, with{' '}
            {sessionCount(sessionsMoved)} to come: {reason}
          </span>
        </li>
      ))}
      {endedAt && (
        <li>
          <strong>
            Ended early after {progress.completed} of {seriesSize} sessions: {humanise(endReason ?? '').toLowerCase()}
          </strong>
          <span>
            {formatMomentAt(endedAt, timeZone)} by {endedBy?.displayName ?? 'a physician'}
            {endNote && `: ${endNote}`}
          </span>
        </li>
      )}
    </ul>
  );
}
