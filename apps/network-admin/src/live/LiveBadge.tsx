import { Link } from 'react-router';
import { paths } from '../app/paths.js';
import { useLiveFact } from './LiveFeedProvider.js';
import { statusWords } from './live-status.js';

const marks = {
  LIVE: <circle r="4.5" className="live-mark-solid" />,
  QUIET: <path d="M0-4.500a4.5 4.5 0 0 1 0 9Z M0-4.500a4.5 4.5 0 0 0 0 9" className="live-mark-half" />,
  RECONNECTING: <path d="M3.2-3.200A4.5 4.5 0 1 0 4.5 0M4.6-5v3h-3" className="live-mark-line" />,
  OFF: <circle r="4.2" className="live-mark-line" />,
};

/** Shape, word and colour of the live connection; the change of state, and not each second, is announced. */
export function LiveBadge() {
  const kind = useLiveFact(({ status }) => status.kind);
  const words = useLiveFact(({ status }) => statusWords(status));
  const isLost = useLiveFact(({ status }) => status.kind === 'RECONNECTING' && status.isStale);
  return (
    <>
      <Link to={paths.live()} className={`live-badge live-${kind.toLowerCase()}`} aria-label={`Live updates: ${words}`}>
        <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
          {marks[kind]}
        </svg>
        <span>{words}</span>
      </Link>
      <span className="visually-hidden" role="status">
        {isLost ? 'Live updates lost, reconnecting' : ''}
      </span>
    </>
  );
}
