import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { belongsTo } from '../../auth/belongs-to.js';
import { needsPurpose, useViewer } from '../../auth/ViewerProvider.js';
import { formatSpan } from '../../format/time.js';
import { useLiveFeed } from '../../live/LiveFeedProvider.js';
import { isRunning } from '../../live/live-rows.js';

/** How many are in this clinic now; the sessions themselves are on the live page. */
export function ClinicLivePanel({ slug }: { slug: string }) {
  const { state, status } = useLiveFeed();
  const viewer = useViewer();
  const rows = [...state.rows.values()].filter(({ names }) => names.clinic?.slug === slug);
  if (!belongsTo(viewer, slug)) return <p className="muted">Sessions are shown to this clinic’s own people.</p>;
  if (!state.hasSnapshot) {
    return (
      <p className="muted">
        {needsPurpose(viewer)
          ? 'Sessions are shown for a declared purpose of use.'
          : 'No word from the live updates yet.'}
      </p>
    );
  }
  return (
    <p className={status.isStale ? 'is-stale' : undefined}>
      <strong className="big-number">{rows.filter(isRunning).length}</strong> running, {rows.length} today.{' '}
      {status.isStale && <span className="muted">As of {formatSpan(status.silentMs ?? 0)} ago. </span>}
      <Link to={paths.live()}>Open the live list</Link>
    </p>
  );
}
