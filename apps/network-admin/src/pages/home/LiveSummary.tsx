import { Link } from 'react-router';
import { paths } from '../../app/paths.js';
import { StatTile } from '../../components/StatTile.js';
import { formatCount } from '../../format/number.js';
import { formatSpan } from '../../format/time.js';
import { useLiveFeed } from '../../live/LiveFeedProvider.js';
import { isRunning } from '../../live/live-rows.js';

/** Patients in the clinics at this moment, and how old that knowledge is. */
export function LiveSummary() {
  const { state, status } = useLiveFeed();
  const running = [...state.rows.values()].filter(isRunning).length;
  const context = status.isStale
    ? `as of ${formatSpan(status.silentMs ?? 0)} ago`
    : `${formatCount(state.rows.size)} sessions today`;
  return (
    <StatTile
      label="Sessions running"
      value={<Link to={paths.live()}>{state.hasSnapshot ? formatCount(running) : '–'}</Link>}
      context={
        state.hasSnapshot ? context : status.kind === 'OFF' ? 'live updates are off' : 'waiting for the first word'
      }
    />
  );
}
