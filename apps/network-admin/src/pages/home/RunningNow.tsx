import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { DeclarePurpose } from '../../components/DeclarePurpose.js';
import { EmptyState } from '../../components/EmptyState.js';
import { useLiveFeed } from '../../live/LiveFeedProvider.js';
import { groupByClinic, isRunning } from '../../live/live-rows.js';

/** One mark a session of today, filled while its patient is in the clinic. */
export function RunningNow() {
  const { state, status, refusal } = useLiveFeed();
  const isClosed = needsPurpose(useViewer());
  if (isClosed) return <DeclarePurpose what="Sessions" />;
  if (refusal) return <EmptyState reason="NO_PERMISSION">{refusal}</EmptyState>;
  if (!state.hasSnapshot) return <p className="running-wait muted">Waiting for the first word from the clinics.</p>;
  const clinics = groupByClinic(state.rows.values());
  if (clinics.length === 0)
    return (
      <EmptyState reason="NOTHING_YET">Sessions appear here when they are scheduled for today or start.</EmptyState>
    );
  return (
    <ul className={status.isStale ? 'running is-stale' : 'running'}>
      {clinics.map(({ id, name, slug, rows }) => (
        <li key={id}>
          {slug ? <Link to={paths.clinic(slug)}>{name}</Link> : name}
          <span className="running-marks" aria-hidden="true">
            {rows.map((row) => (
              <span key={row.row.sessionId} className={isRunning(row) ? 'is-on' : undefined} />
            ))}
          </span>
          <span className="muted">
            {rows.filter(isRunning).length} of {rows.length}
          </span>
        </li>
      ))}
    </ul>
  );
}
